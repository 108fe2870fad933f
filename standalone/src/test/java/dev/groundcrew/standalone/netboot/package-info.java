/** What docs/network-boot.md tells people to write, in front of real DHCP servers. */
@NullMarked
package dev.groundcrew.standalone.netboot;

import org.jspecify.annotations.NullMarked;
