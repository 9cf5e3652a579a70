// Copies a quotation or the link of a sentence: from a button that holds it, or for what is pressed or selected in a transcript.
const SHOWN_FOR = 1600;

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // Without https a browser has no clipboard for a page but by its own selection.
    const field = Object.assign(document.createElement('textarea'), {value: words});
    field.style.cssText = 'position:fixed;opacity:0';
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}

export default function({data, parentElement}) {
  const bar = parentElement.querySelector('[popover]'), status = parentElement.querySelector('[role=status]');
  const [quote, link] = bar.querySelectorAll('button');
  [quote.textContent, link.textContent, bar.ariaLabel] = [data.quote, data.link, data.bar];
  let chosen = null;

  const mark = sentence => {
    document.querySelector('.gj-read .chosen')?.classList.remove('chosen');
    sentence?.classList.add('chosen');
  };

  const say = (button, words) => {
    const before = button.dataset.words ??= button.textContent;
    button.textContent = status.textContent = words;
    setTimeout(() => { button.textContent = before; status.textContent = ''; }, SHOWN_FOR);
  };
  const take = async (button, words) => { await copy(words); say(button, data.copied); };
  const close = () => { chosen = null; mark(null); if (bar.matches(':popover-open')) bar.hidePopover(); };
  const linkTo = id => {
    const url = new URL(location.href);
    for (const each of ['span', 'find']) url.searchParams.delete(each);
    url.searchParams.set('sentence', id);
    return url.href;
  };
  const sentenceOf = node => (node?.nodeType === 1 ? node : node?.parentElement)?.closest('.sent[data-by]');
  const offer = event => {
    const selection = getSelection(), words = selection.toString().replace(/\s+/g, ' ').trim();
    const sentence = sentenceOf(words ? selection.getRangeAt(0).startContainer : event.target);
    if (!sentence || !event.target.closest?.('.gj-read')) { close(); return; }
    const said = words || sentence.innerText.trim();
    mark(sentence);
    chosen = {id: sentence.id, cited: data.cited.replace('{source}', () => sentence.dataset.by).replace('{text}', () => said)};
    if (!bar.matches(':popover-open')) bar.showPopover();
    bar.style.left = `${Math.min(event.clientX, innerWidth - bar.offsetWidth - 8)}px`;
    bar.style.top = `${Math.min(event.clientY + 14, innerHeight - bar.offsetHeight - 8)}px`;
  };
  const pressed = event => {
    if (event.composedPath().includes(bar)) return;
    const button = event.target.closest?.('button[data-cited]');
    if (button) { take(button, button.dataset.cited); return; }
    offer(event);
  };
  const escaped = event => { if (event.key === 'Escape' && chosen) close(); };
  quote.onclick = () => take(quote, chosen.cited);
  link.onclick = () => take(link, linkTo(chosen.id));
  document.addEventListener('click', pressed);
  document.addEventListener('keydown', escaped);
  window.addEventListener('scroll', close, true);
  return () => {
    document.removeEventListener('click', pressed);
    document.removeEventListener('keydown', escaped);
    window.removeEventListener('scroll', close, true);
  };
}
