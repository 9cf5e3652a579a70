// Opens and closes the list of the keys; while it is open no other key does anything. Tells how large a shared screen is, and when the walk is wanted.
const SCREENS = [[1.5, 1920, 1080], [1.25, 1600, 900], [1.125, 1440, 810]];

const STOPS = 'a[href],button:not(:disabled),input,textarea,select,summary,[tabindex]';

// Streamlit draws an open popover at the end of the page and leaves the focus on its button: Tab leads into it, and out of it to where it would have led.
function intoPopover(event) {
  const body = document.querySelector('[data-testid=stPopoverBody]');
  const button = document.querySelector('[data-testid=stPopoverButton][aria-expanded=true]');
  if (event.key !== 'Tab' || !body || !button) return;
  const stops = [...body.querySelectorAll(STOPS)]
    .filter(each => each.tabIndex >= 0 && !each.disabled && each.getClientRects().length && (each.type !== 'radio' || each.checked));
  if (!stops.length) { body.tabIndex = -1; stops.push(body); }
  const at = document.activeElement, lead = stop => { event.preventDefault(); stop.focus(); };
  if (at === button && !event.shiftKey) lead(stops[0]);
  else if (at === stops[0] && event.shiftKey) lead(button);
  else if (at === stops.at(-1) && !event.shiftKey) button.focus();
}

// A list of choices that is open is all that Esc closes: what else it does on the page waits for the next press.
let isChoosing = false;
const notesChoice = event => { isChoosing = event.key === 'Escape' && !!document.querySelector('[role=listbox]'); };
const closesOnlyChoice = event => { if (isChoosing && event.key === 'Escape') event.stopPropagation(); };

export default function({data, parentElement, setStateValue, setTriggerValue}) {
  const dialog = parentElement.querySelector('dialog'), button = parentElement.querySelector('button');
  button.title = button.ariaLabel = data.label;
  dialog.innerHTML = data.list;
  if (data.walk) {
    const walk = dialog.appendChild(document.createElement('button'));
    walk.textContent = data.walk;
    walk.onclick = () => { dialog.close(); setTriggerValue('walk', true); };
  }
  const toggle = () => dialog.open ? dialog.close() : dialog.showModal();
  const fields = 'input:not([type=radio]):not([type=checkbox]),textarea,select';
  const isTyping = event => event.composedPath().some(each => each.matches?.(fields) || each.isContentEditable);
  const pressed = event => {
    intoPopover(event);
    if (event.key === '?' && !isTyping(event)) { event.preventDefault(); toggle(); }
    else if (dialog.open) { event.stopPropagation(); if (event.key === 'Escape') { event.preventDefault(); dialog.close(); } }
  };
  const measured = () => (SCREENS.find(([, wide, high]) => innerWidth >= wide && innerHeight >= high) ?? [1])[0];
  const tell = () => { if (data.screen !== null && measured() !== data.screen) setStateValue('screen', measured()); };
  button.onclick = toggle;
  dialog.onclick = event => { if (event.target === dialog) dialog.close(); };
  window.addEventListener('keydown', pressed, true);
  window.addEventListener('keydown', notesChoice, true);
  document.body.addEventListener('keydown', closesOnlyChoice);
  window.addEventListener('resize', tell);
  tell();
  return () => {
    window.removeEventListener('keydown', pressed, true);
    window.removeEventListener('keydown', notesChoice, true);
    document.body.removeEventListener('keydown', closesOnlyChoice);
    window.removeEventListener('resize', tell);
  };
}
