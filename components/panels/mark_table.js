// Draws the rows of a table of marks. All words are set as text. Tab stops at one row of it, the arrows lead to the others;
// a button that was pressed keeps the focus when the rows come anew.
const made = (name, text, label) => {
  const element = document.createElement(name);
  element.textContent = text;
  if (label) element.ariaLabel = label;
  return element;
};

function headed(heads) {
  const row = document.createElement('tr');
  row.append(...heads.map(head => Object.assign(made('th', head), {scope: 'col'})));
  const part = document.createElement('thead');
  part.append(row);
  return part;
}

function drawn([key, first, rest, value], data) {
  const row = document.createElement('tr'), cell = document.createElement('td');
  const button = made('button', data.open, [first, rest, value, data.open].filter(Boolean).join(' '));
  button.type = 'button';
  button.ariaPressed = String(data.chosen.includes(key));
  row.dataset.key = key;
  cell.append(button);
  row.append(Object.assign(made('th', first), {scope: 'row'}), made('td', rest), made('td', value), cell);
  return row;
}

export default function({data, parentElement, setTriggerValue}) {
  const table = parentElement.querySelector('table');
  const buttons = () => [...table.querySelectorAll('button')];
  const stopAt = button => buttons().forEach(each => { each.tabIndex = each === button ? 0 : -1; });
  const lead = (button, how) => { stopAt(button); button.focus(how); };
  const held = buttons().indexOf(document.activeElement);
  const body = document.createElement('tbody');
  body.append(...data.rows.map(row => drawn(row, data)));
  table.replaceChildren(made('caption', data.caption), headed(data.heads), body);
  table.classList.toggle('is-plain', !data.rows.some(row => row[2]));
  const kept = buttons()[Math.min(held, data.rows.length - 1)];
  stopAt(kept ?? table.querySelector('[aria-pressed=true]') ?? buttons()[0]);
  kept?.focus({preventScroll: true});
  table.onclick = event => {
    const row = event.target.closest('tbody tr');
    if (!row) return;
    lead(row.querySelector('button'), {preventScroll: true});
    setTriggerValue('pressed', row.dataset.key);
  };
  table.onkeydown = event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key], all = buttons(), at = all.indexOf(document.activeElement);
    const next = {Home: all[0], End: all.at(-1)}[event.key] ?? (step && all[at + step]);
    if (next) { event.preventDefault(); lead(next); }
  };
}
