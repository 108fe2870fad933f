// Without this script everything works too: then pages are as they were when they were loaded.
"use strict";

// What nobody sees is not asked for, and asked for at once when it is seen again.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden && event.target.hasAttribute("data-poll")) {
    event.preventDefault();
  }
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    document.querySelectorAll("[data-poll]").forEach((element) => htmx.trigger(element, "look"));
  }
});

// What can't be undone is asked about.
document.addEventListener("submit", (event) => {
  const question = event.submitter && event.submitter.dataset.ask;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});
