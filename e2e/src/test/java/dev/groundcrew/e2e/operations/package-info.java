/** The operator's pages in {@code docs/operations}, each walked as it is typed. */
package dev.groundcrew.e2e.operations;
