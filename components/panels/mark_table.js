// Draws the rows of a table of marks. All words are set as text. A button that was pressed keeps the focus when the rows come anew.
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
  const held = buttons().indexOf(document.activeElement);
  const body = document.createElement('tbody');
  body.append(...data.rows.map(row => drawn(row, data)));
  table.replaceChildren(made('caption', data.caption), headed(data.heads), body);
  table.classList.toggle('is-plain', !data.rows.some(row => row[2]));
  buttons()[Math.min(held, data.rows.length - 1)]?.focus({preventScroll: true});
  table.onclick = event => {
    const row = event.target.closest('tbody tr');
    if (!row) return;
    row.querySelector('button').focus({preventScroll: true});
    setTriggerValue('pressed', row.dataset.key);
  };
  table.onkeydown = event => {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const next = step && buttons()[buttons().indexOf(document.activeElement) + step];
    if (next) { event.preventDefault(); next.focus(); }
  };
}
