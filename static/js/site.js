/* What makes a page quicker to use; every page works without it. */
"use strict";

document.documentElement.classList.add("js");

const announce = (text) => {
  const region = document.getElementById("announce");
  if (region) region.textContent = text;
};

/* --- What is wrong is heard first --- */

document.querySelector(".error-summary")?.focus();

/* --- One click is one click --- */

const DOUBLE_CLICK = 1000;
const lastClicks = new WeakMap();

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-prevent-double-click]");
  if (!button) return;
  if (event.timeStamp - (lastClicks.get(button) ?? -Infinity) < DOUBLE_CLICK) event.preventDefault();
  else lastClicks.set(button, event.timeStamp);
});

/* --- A copy of a text, by a button with data-copies="#id" --- */

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copies]");
  const source = button && document.querySelector(button.dataset.copies);
  if (!source) return;
  try {
    await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
    announce("Copied");
  } catch {
    // Without leave to use the clipboard the text is marked, ready to be copied by hand.
    if (source.select) source.select();
    else getSelection().selectAllChildren(source);
    announce("Marked, ready to copy");
  }
});

/* --- A form in use: what is being sent, and whether it is on its way already --- */

class FormInUse {
  constructor(form) {
    this.form = form;
    this.queue = Promise.resolve();
    this.underWay = 0;
    this.leaving = false;
  }

  /* One request at a time, each after the answer before it was taken: it carries the version that came with it. */
  send(action, take, options) {
    const sent = this.queue.then(async () => {
      if (this.leaving) return null;
      const data = new FormData(this.form);
      data.set("action", action);
      // Not form.action: a button named "action" stands in its way.
      const url = this.form.dataset.redrawUrl || this.form.getAttribute("action") || location.href;
      return take(await fetch(url, {
        method: "POST", body: data, credentials: "same-origin", ...options,
      }));
    });
    this.underWay += 1;
    this.queue = sent.catch(() => null).then(() => { this.underWay -= 1; });
    return sent;
  }

  setHidden(name, value) {
    const input = this.form.elements.namedItem(name);
    if (input && input.type === "hidden") input.value = value;
  }
}

const formsInUse = new Map();
const inUse = (form) => {
  if (!formsInUse.has(form)) formsInUse.set(form, new FormInUse(form));
  return formsInUse.get(form);
};

/* --- The questions follow the country: <select data-redraws> within <form data-redraw-url> --- */

const valuesOf = (form) => new Map([...new FormData(form)].filter(([, value]) => typeof value === "string"));

const putBackWhatWasTyped = (form, before, now) => {
  for (const [name, value] of now) {
    const input = form.elements.namedItem(name);
    if (value !== before.get(name) && input && "value" in input && input.type !== "hidden") input.value = value;
  }
};

const redraw = async (select) => {
  const form = select.form;
  const use = inUse(form);
  const country = select.value;
  const before = valuesOf(form);
  const page = await use.send("country", async (answer) => {
    if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
    const read = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!read.getElementById("step-fields")) throw new Error("no fields");
    // A page that came too late to be shown still says what the next request starts from.
    for (const hidden of read.querySelectorAll("main form input[type=hidden]")) {
      if (hidden.name !== "csrfmiddlewaretoken") use.setHidden(hidden.name, hidden.value);
    }
    moveTo(answer, form, read.getElementById("step-fields").closest("form"));
    return read;
  });
  if (!page || select.value !== country) return;
  const fresh = page.getElementById("step-fields");
  const now = valuesOf(form);
  const held = document.activeElement?.id;
  const said = showMessages(page);
  document.getElementById("step-fields").replaceWith(document.adoptNode(fresh));
  putBackWhatWasTyped(form, before, now);
  if (held) document.getElementById(held)?.focus({ preventScroll: true });
  const chosen = document.getElementById(select.id)?.selectedOptions[0]?.text ?? "";
  announce(`The questions are now those for ${chosen}. ${said}`.trim());
};

/* The first answer makes the draft, and the draft has an address of its own: a refresh must find it. */
const moveTo = (answer, form, freshForm) => {
  if (answer.redirected) history.replaceState(null, "", answer.url);
  for (const name of ["action", "data-redraw-url"]) {
    const value = freshForm?.getAttribute(name);
    if (value != null) form.setAttribute(name, value);
  }
};

const showMessages = (page) => {
  const messages = page.querySelector(".messages");
  document.querySelector(".messages")?.remove();
  if (messages) document.querySelector(".page").prepend(document.adoptNode(messages));
  return messages?.textContent.trim() ?? "";
};

document.addEventListener("change", (event) => {
  const select = event.target;
  if (!select.matches?.("[data-redraws]") || !select.form?.hasAttribute("data-redraw-url") || !select.value) return;
  redraw(select).catch(() => {
    // The long way round: the page itself, by its own button.
    const button = select.form.querySelector("button[name=action][value=country]");
    if (button) button.click();
  });
});

/* --- A draft is saved while one types: <form data-autosave> --- */

const PAUSE = 2000;

const say = (form, text) => {
  const place = form.querySelector("[data-autosave-status]") ?? document.querySelector("[data-autosave-status]");
  if (place) place.textContent = text;
};

/* The first save makes the draft: from then on the page stands at the draft's own address. */
const settle = (form, url) => {
  if (!url || new URL(url, location.href).pathname === location.pathname) return;
  const address = url + location.search;
  history.replaceState(null, "", address);
  if (form.dataset.redrawUrl) form.dataset.redrawUrl = address;
  form.setAttribute("action", address);
};

const autosave = (form) => {
  const use = inUse(form);
  let timer = null;
  let changed = false;
  let stopped = false;

  const take = async (answer) => {
    if (answer.redirected) {
      changed = true;
      say(form, "Not saved: you are signed out. Save by the button to sign in again.");
      return;
    }
    if (answer.status === 409) {
      stopped = true;
      say(form, (await answer.text()).trim() || "This draft was changed elsewhere. Load the page again.");
      return;
    }
    const said = await answer.json();
    if (answer.ok && said.saved) {
      if (said.version !== undefined) use.setHidden("version", said.version);
      settle(form, said.url);
      say(form, `Draft saved ${said.saved}`);
    }
  };

  const save = async () => {
    clearTimeout(timer);
    if (!changed || stopped || use.leaving) return;
    changed = false;
    try {
      await use.send("autosave", take, { keepalive: true, headers: { Accept: "application/json" } });
    } catch {
      // No network, or signed out meanwhile: the next pause tries again, and saving by the button says what is wrong.
      changed = true;
      say(form, "Not saved: no connection. It is tried again when you type on.");
    }
  };

  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  // Leaving the page may be for good: what was typed last goes at once.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
};

document.querySelectorAll("form[data-autosave]").forEach(autosave);

/* Submitting waits for what is under way, so that both do not carry the same version. */
document.addEventListener("submit", (event) => {
  const use = formsInUse.get(event.target);
  if (!use || use.leaving || event.defaultPrevented) return;
  use.leaving = true;
  if (!use.underWay) return;
  event.preventDefault();
  const { submitter } = event;
  const late = new Promise((resolve) => setTimeout(resolve, 3000));
  Promise.race([use.queue, late]).then(() => {
    // A button that was redrawn meanwhile is no longer of this form.
    event.target.requestSubmit(submitter?.form === event.target ? submitter : undefined);
  });
});

window.addEventListener("pageshow", (event) => {
  if (event.persisted) formsInUse.forEach((use) => { use.leaving = false; });
});
