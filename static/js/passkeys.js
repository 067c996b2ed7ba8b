/* Passkeys: what to do, in words, when the browser or the person stops half-way. The library's own scripts do the rest. */

const WORDS = {
  NotAllowedError: "No passkey was used: it was cancelled, or took too long. Try again, or choose another way.",
  InvalidStateError: "This device keeps a passkey for your account already.",
  NotSupportedError: "This device cannot keep the kind of passkey that is asked for. Try another device or a security key.",
  SecurityError: "Passkeys work only at the address of this site itself, over HTTPS.",
};

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const place = document.querySelector("[data-passkey-trouble]");
  if (!place) return;
  place.textContent = WORDS[event.detail.exception.name] || "The passkey did not work. Try again, or choose another way.";
  place.hidden = false;
});
