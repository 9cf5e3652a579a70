// Opens and closes the list of the keys; while it is open no other key does anything. Tells how large a shared screen is, and when the walk is wanted.
// Tells a page how wide its window is, so that its tables cut no words for which there is room.
const SCREENS = [[1.5, 1920, 1080], [1.25, 1600, 900], [1.125, 1440, 810]], WIDTHS = [[2, 2560], [1.5, 1920], [1.25, 1600], [1.125, 1440]];
// Kept in this browser: whether keys of one letter do nothing.
const LETTERS = 'gijiroku.letters', OFF = 'off';

const isLetter = event => event.key?.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;

// A browser may keep nothing for a page; then the choice is good until the page is left.
let letters = null;
function lettersAre() {
  try { return localStorage.getItem(LETTERS) ?? letters; } catch { return letters; }
}
function setLetters(words) {
  letters = words;
  try { words ? localStorage.setItem(LETTERS, words) : localStorage.removeItem(LETTERS); } catch { /* kept until the page is left */ }
}

function switched(dialog) {
  const field = dialog.querySelector('input'), list = dialog.querySelector('dl');
  const show = () => { field.checked = lettersAre() !== OFF; list.classList.toggle('off', !field.checked); };
  field.onchange = () => { setLetters(field.checked ? null : OFF); show(); };
  show();
}

// A list of choices that is open is all that Esc closes: what else it does on the page waits for the next press.
let isChoosing = false;
const notesChoice = event => { isChoosing = event.key === 'Escape' && !!document.querySelector('[role=listbox]'); };
const closesOnlyChoice = event => { if (isChoosing && event.key === 'Escape') event.stopPropagation(); };

export default function({data, parentElement, setStateValue, setTriggerValue}) {
  const {signal, end} = anew(parentElement);
  const dialog = parentElement.querySelector('dialog'), button = parentElement.querySelector('button');
  button.title = button.ariaLabel = data.label;
  dialog.innerHTML = data.list;
  switched(dialog);
  if (data.walk) {
    const walk = dialog.appendChild(document.createElement('button'));
    walk.textContent = data.walk;
    walk.onclick = () => { dialog.close(); setTriggerValue('walk', true); };
  }
  const toggle = () => dialog.open ? dialog.close() : dialog.showModal();
  const pressed = event => {
    intoPopover(event);
    if (isLetter(event) && !isTyping(event) && lettersAre() === OFF) event.stopPropagation();
    else if (event.key === '?' && !isTyping(event)) { event.preventDefault(); toggle(); }
    else if (dialog.open) { event.stopPropagation(); if (event.key === 'Escape') { event.preventDefault(); dialog.close(); } }
  };
  const name = 'screen' in data ? 'screen' : 'wide';
  const measured = () => ((name === 'screen' ? SCREENS : WIDTHS).find(([, wide, high = 0]) => innerWidth >= wide && innerHeight >= high) ?? [1])[0];
  const tell = () => { if (measured() !== data[name]) setStateValue(name, measured()); };
  button.onclick = toggle;
  dialog.onclick = event => { if (event.target === dialog) dialog.close(); };
  window.addEventListener('keydown', pressed, {capture: true, signal});
  window.addEventListener('keydown', notesChoice, {capture: true, signal});
  document.body.addEventListener('keydown', closesOnlyChoice, {signal});
  window.addEventListener('resize', tell, {signal});
  keepFocus(signal);
  tell();
  return end;
}
