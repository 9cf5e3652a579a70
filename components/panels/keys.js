// Opens and closes the list of the keys; while it is open no other key does anything. Tells how large a shared screen is, and when the walk is wanted.
const SCREENS = [[1.5, 1920, 1080], [1.25, 1600, 900], [1.125, 1440, 810]];

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
    if (event.key === '?' && !isTyping(event)) { event.preventDefault(); toggle(); }
    else if (dialog.open) { event.stopPropagation(); if (event.key === 'Escape') { event.preventDefault(); dialog.close(); } }
  };
  const measured = () => (SCREENS.find(([, wide, high]) => innerWidth >= wide && innerHeight >= high) ?? [1])[0];
  const tell = () => { if (data.screen !== null && measured() !== data.screen) setStateValue('screen', measured()); };
  button.onclick = toggle;
  dialog.onclick = event => { if (event.target === dialog) dialog.close(); };
  window.addEventListener('keydown', pressed, true);
  window.addEventListener('resize', tell);
  tell();
  return () => { window.removeEventListener('keydown', pressed, true); window.removeEventListener('resize', tell); };
}
