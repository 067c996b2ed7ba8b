/* What makes a page quicker to use; every page works without it. */
"use strict";

document.documentElement.classList.add("js");

const announce = (text) => {
  const region = document.getElementById("announce");
  if (region) region.textContent = text;
};

/* --- What is wrong is heard first --- */

document.querySelector(".error-summary")?.focus();

/* --- A refused page the server keeps is opened by Back and by refresh, and not sent again --- */

const keptForm = document.querySelector("form[data-autosave]");
if (keptForm && document.querySelector(".error-summary, .concerns")) {
  // Not keptForm.action: buttons bear that name.
  history.replaceState(null, "", keptForm.getAttribute("action") ?? location.href);
}

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

/* --- A sign-in ends so long after the last page of any tab: <body data-lasts="seconds" data-stays="address"> --- */

const WARNING = 120;
const UNTIL = "signed-in-until";
const LASTS = Number(document.body.dataset.lasts ?? 0);
let warningTimer = null;

/* Without a place to share it each tab counts alone. */
const shared = (until) => {
  try {
    if (until) localStorage.setItem(UNTIL, until);
    return Number(localStorage.getItem(UNTIL));
  } catch {
    return until ?? 0;
  }
};

const warningPlace = () => {
  let place = document.getElementById("sign-in-ends");
  if (!place) {
    place = document.createElement("div");
    place.id = "sign-in-ends";
    place.setAttribute("role", "status");
    document.querySelector(".page").append(place);
  }
  return place;
};

const warn = (text, way) => {
  const paragraph = document.createElement("p");
  paragraph.append(text);
  // The region stands before its words come: so they are read out, and the focus stays where it is.
  const place = warningPlace();
  place.className = "notice";
  setTimeout(() => place.replaceChildren(paragraph, ...(way ? [way] : [])), 100);
};

const stayButton = () => {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "btn btn-secondary", textContent: "Stay signed in" });
  button.addEventListener("click", async () => {
    try {
      const answer = await fetch(document.body.dataset.stays, { method: "HEAD", credentials: "same-origin" });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      signedIn();
      announce("You stay signed in.");
    } catch {
      sayEnded();
    }
  });
  return button;
};

const sayEnded = () => warn(document.querySelector("form[data-autosave]")
  ? "You are signed out. What you typed stays on this page: save it, and sign in again when asked."
  : "You are signed out. The next page asks you to sign in again.");

const look = () => {
  const left = (shared() - Date.now()) / 1000;
  const warnAt = Math.min(WARNING, LASTS / 2);
  clearTimeout(warningTimer);
  if (left > warnAt) {
    document.getElementById("sign-in-ends")?.remove();
    warningTimer = setTimeout(look, (left - warnAt) * 1000);
  } else if (left > 0) {
    warn(`You will be signed out in ${left > 90 ? "2 minutes" : "a minute"}.`, stayButton());
    warningTimer = setTimeout(look, left * 1000);
  } else sayEnded();
};

function signedIn() {
  if (!LASTS) return;
  shared(Date.now() + LASTS * 1000);
  look();
}

signedIn();
window.addEventListener("storage", (event) => {
  if (LASTS && event.key === UNTIL) look();
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
      const answer = await fetch(url, { method: "POST", body: data, credentials: "same-origin", ...options });
      if (answer.ok && !answer.redirected) signedIn();
      return take(answer);
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

/* A page of before a new sign-in has an old token: take that of a fresh one, if it is the same agent's. */
const freshToken = async (form) => {
  const answer = await fetch(location.href, { credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("form[data-autosave]")?.elements;
  const agentOf = (elements) => elements?.namedItem("whose_page")?.value.split(".")[0];
  if (answer.redirected || !agentOf(fresh) || agentOf(fresh) !== agentOf(form.elements)) return false;
  for (const input of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) {
    input.value = fresh.namedItem("csrfmiddlewaretoken").value;
  }
  return true;
};

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

/* Signed out, the page stays as it is. What the server keeps may be left for; what it does not is waited for. */
const saySignedOut = ({ kept, sign_in: address }) => {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = kept ? "Sign in again" : "Sign in again (opens in a new tab)";
  if (!kept) Object.assign(link, { target: "_blank", rel: "noopener" });
  warn(kept
    ? "You are signed out. What you typed is kept and comes back to this page."
    : "You are signed out. Leave this page open, sign in again in another tab, and come back to save.", link);
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
  let signedOut = false;
  let triedAnew = false;

  /* Refused with a page, it is the role that is missing; refused without one, only the token is old. */
  const tryAnew = async (isOldToken) => {
    stopped = !isOldToken;
    if (isOldToken && !triedAnew && await freshToken(form)) {
      triedAnew = true;
      timer = setTimeout(save, 0);
    } else say(form, "Not saved. Save by the button: the next page says why, and what you typed comes with it.");
  };

  const take = async (answer) => {
    if (answer.status === 401) {
      changed = true;
      signedOut = true;
      say(form, "");
      saySignedOut(await answer.json());
      return;
    }
    if (answer.status === 403) {
      changed = true;
      await tryAnew(answer.headers.get("Content-Type") === "application/json");
      return;
    }
    signedOut = triedAnew = false;
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
    if (!signedOut) timer = setTimeout(save, PAUSE);
  });
  // Leaving the page may be for good: what was typed last goes at once. Whoever was signed out comes back signed in.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || signedOut) save();
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
