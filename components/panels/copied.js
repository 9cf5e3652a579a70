// Copies a quotation or the link of a sentence: from a button that holds it, or for what is pressed or selected in a transcript, by pointer or by key.
const SHOWN_FOR = 1600;
const STEPS = {ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity};
// What makes one sentence of a transcript the place where Tab stops; the arrows hand it on.
const STOP = ['tabindex', 'role', 'aria-expanded', 'aria-describedby'];

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

const sentenceOf = node => (node?.nodeType === 1 ? node : node?.parentElement)?.closest('.gj-read .sent[data-by]');
const stopNow = () => document.querySelector('.gj-read .sent[tabindex]');

function linkTo(id) {
  const url = new URL(location.href);
  for (const each of ['span', 'find']) url.searchParams.delete(each);
  url.searchParams.set('sentence', id);
  url.searchParams.set('lang', document.documentElement.lang);
  return url.href;
}

// The page is drawn with a stop of its own; whoever comes back to that one had gone on from it.
let gone = {};
function stopAt(sentence) {
  const before = stopNow();
  if (!sentence || !before || sentence === before) return;
  gone = {from: gone.to === before.id ? gone.from : before.id, to: sentence.id};
  for (const name of STOP) {
    sentence.setAttribute(name, before.getAttribute(name));
    before.removeAttribute(name);
  }
}

function walk(sentence, step) {
  const all = [...document.querySelectorAll('.gj-read .sent[data-by]')];
  const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(sentence) + step))];
  stopAt(next);
  next.focus({preventScroll: true});
  next.scrollIntoView({block: 'nearest'});
}

// Below the line of the page's controls.
const isInView = each => each.getBoundingClientRect().bottom > 64 && each.getBoundingClientRect().top < innerHeight;
const OTHERS = '[role=dialog],[role=listbox],[role=menu],[role=grid]';

// Of a page that is only looked at, J and K begin at the sentence of its link, or else at the first in view; arrows go on scrolling it.
function begins(event) {
  const stop = stopNow();
  if (!stop || !['j', 'k'].includes(event.key) || isTyping(event) || event.target.closest?.(OTHERS)) return false;
  const all = [...document.querySelectorAll('.gj-read .sent[data-by]')];
  walk(stop.matches('.target') && isInView(stop) ? stop : all.find(isInView) ?? stop, 0);
  return true;
}

function comeBack({target, relatedTarget}) {
  if (sentenceOf(target) !== target || sentenceOf(relatedTarget) || target.id !== gone.from) return;
  const last = document.getElementById(gone.to);
  if (last) walk(last, 0);
}

export default function({data, parentElement}) {
  const {signal, end} = anew(parentElement);
  const bar = parentElement.querySelector('[popover]'), status = parentElement.querySelector('[role=status]');
  const [quote, link] = bar.querySelectorAll('button');
  [quote.textContent, link.textContent, bar.ariaLabel] = [data.quote, data.link, data.bar];
  [quote, link].forEach(button => delete button.dataset.words);
  let chosen = null;

  const mark = sentence => {
    const before = document.querySelector('.gj-read .chosen');
    before?.classList.remove('chosen');
    if (before?.role) before.ariaExpanded = 'false';
    sentence?.classList.add('chosen');
    if (sentence?.role) sentence.ariaExpanded = 'true';
  };

  const say = (button, words) => {
    const before = button.dataset.words ??= button.textContent;
    button.textContent = status.textContent = words;
    setTimeout(() => { button.textContent = before; status.textContent = ''; }, SHOWN_FOR);
  };
  const take = async (button, words) => { await copy(words); say(button, data.copied); };
  const close = () => { chosen = null; mark(null); if (bar.matches(':popover-open')) bar.hidePopover(); };
  const offer = (sentence, words, [left, top]) => {
    const said = words || sentence.innerText.trim();
    stopAt(sentence);
    mark(sentence);
    chosen = {sentence, cited: data.cited.replace('{source}', () => sentence.dataset.by).replace('{text}', () => said)};
    if (!bar.matches(':popover-open')) bar.showPopover();
    bar.style.left = `${Math.min(left, innerWidth - bar.offsetWidth - 8)}px`;
    bar.style.top = `${Math.min(top, innerHeight - bar.offsetHeight - 8)}px`;
  };
  const pressed = event => {
    if (event.composedPath().includes(bar)) return;
    const button = event.target.closest?.('button[data-cited]');
    if (button) { take(button, button.dataset.cited); return; }
    const selection = getSelection(), words = selection.toString().replace(/\s+/g, ' ').trim();
    const sentence = sentenceOf(words ? selection.getRangeAt(0).startContainer : event.target);
    if (sentence && event.target.closest?.('.gj-read')) offer(sentence, words, [event.clientX, event.clientY + 14]); else close();
  };
  const open = sentence => {
    const {left, bottom} = [...sentence.getClientRects()].at(-1);
    offer(sentence, '', [left, bottom + 2]);
  };
  // Streamlit listens further out, and takes Escape for the end of what is presented or of the walk.
  const own = event => { event.preventDefault(); event.stopPropagation(); };
  const typed = event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inBar = event.composedPath().includes(bar), sentence = inBar ? null : sentenceOf(event.target), step = STEPS[event.key];
    if (event.key === 'Escape' && chosen) { own(event); const last = chosen.sentence; close(); if (inBar) last.focus(); }
    else if (inBar && event.key === 'Tab' && parentElement.activeElement === (event.shiftKey ? quote : link)) { own(event); chosen.sentence.focus(); }
    else if (!inBar && !sentence && begins(event)) own(event);
    else if (sentence !== event.target || event.shiftKey && event.key !== 'Tab') return;
    else if (event.key === 'Tab') { if (chosen?.sentence === sentence && !event.shiftKey) { own(event); quote.focus(); } else close(); }
    else if (event.key === 'Enter' || event.key === ' ') { own(event); if (chosen?.sentence === sentence) close(); else open(sentence); }
    else if (step) { own(event); close(); walk(sentence, step); }
  };
  quote.onclick = () => take(quote, chosen.cited);
  link.onclick = () => take(link, linkTo(chosen.sentence.id));
  document.addEventListener('click', pressed, {signal});
  document.addEventListener('keydown', typed, {capture: true, signal});
  document.addEventListener('focusin', comeBack, {signal});
  window.addEventListener('scroll', close, {capture: true, signal});
  return end;
}
