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
    look();
  }
  listen();
});

function look() {
  document.querySelectorAll("[data-poll]").forEach((element) => htmx.trigger(element, "look"));
}

// What changes is told at once. Asking now and then goes on besides: for what is no change of a state, and should the stream fail. A
// page that nobody sees does not listen: a browser has few connections to a server, and all its tabs share them.
const GATHER = 250;
const BETWEEN = 2000;
const AGAIN = 60000;
let stream = null;
let planned = null;
let looked = 0;

function changed() {
  if (planned === null) {
    planned = setTimeout(() => {
      planned = null;
      looked = Date.now();
      look();
    }, Math.max(GATHER, looked + BETWEEN - Date.now()));
  }
}

function listen() {
  const told = document.querySelector("[data-stream]");
  if (document.hidden || !told) {
    if (stream) {
      stream.close();
      stream = null;
    }
    return;
  }
  if (stream) {
    return;
  }
  stream = new EventSource(told.dataset.stream);
  stream.addEventListener("change", changed);
  stream.addEventListener("reset", changed);
  stream.addEventListener("error", (event) => {
    // Else the browser comes again by itself, and says where it was.
    if (event.target === stream && stream.readyState === EventSource.CLOSED) {
      stream = null;
      setTimeout(listen, AGAIN);
    }
  });
}
listen();
window.addEventListener("pagehide", () => {
  if (stream) {
    stream.close();
    stream = null;
  }
});
window.addEventListener("pageshow", listen);

// What can't be undone is asked about.
document.addEventListener("submit", (event) => {
  const question = event.submitter && event.submitter.dataset.ask;
  if (question && !window.confirm(question)) {
    event.preventDefault();
  }
});

// What is chosen in a list stays chosen on its other pages, and in another order. An address has room for so many.
const MOST_KEPT = 100;

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-keep]");
  if (!link) {
    return;
  }
  const chosen = document.querySelectorAll("[name=node][form=bulk]:checked, #bulk [name=node]");
  if (chosen.length > MOST_KEPT && !window.confirm(`More than ${MOST_KEPT} chosen nodes are not kept. Go on without them?`)) {
    event.preventDefault();
    return;
  }
  const address = new URL(link.href);
  address.searchParams.delete("node");
  if (chosen.length <= MOST_KEPT) {
    chosen.forEach((node) => address.searchParams.append("node", node.value));
  }
  link.href = address.href;
});
