'use strict';
const pages = [...document.querySelectorAll('section')];
const notes = [...document.querySelectorAll('aside')];
const count = document.getElementById('count');
const cover = document.getElementById('cover');
const help = document.getElementById('help');
let at = 0, typed = '', zoom = 1, left = 0, top_ = 0, hold = null, sleep = 0;

function picture() { return pages[at].querySelector('img'); }
function place() { picture().style.transform = zoom === 1 ? '' : `translate(${left}px,${top_}px) scale(${zoom})`; }
function home() { zoom = 1; left = 0; top_ = 0; place(); }
function show(page) {
  home();
  pages[at].classList.remove('now'); notes[at].classList.remove('now');
  at = Math.min(pages.length - 1, Math.max(0, page));
  pages[at].classList.add('now'); notes[at].classList.add('now');
  count.textContent = `${at + 1} / ${pages.length}`;
  document.title = pages[at].getAttribute('aria-label') + ' · ' + document.body.dataset.title;
  history.replaceState(null, '', '#' + (at + 1));
  home();
}
function scale(factor, x, y) {
  const now = Math.min(12, Math.max(1, zoom * factor));
  left = x - (x - left) * now / zoom; top_ = y - (y - top_) * now / zoom; zoom = now;
  if (zoom === 1) { left = 0; top_ = 0; }
  place();
}
function awake() { document.body.classList.add('awake'); clearTimeout(sleep); sleep = setTimeout(() => document.body.classList.remove('awake'), 2500); }

const keys = {
  ArrowRight: () => show(at + 1), ArrowDown: () => show(at + 1), PageDown: () => show(at + 1), ' ': () => show(at + 1),
  ArrowLeft: () => show(at - 1), ArrowUp: () => show(at - 1), PageUp: () => show(at - 1), Backspace: () => show(at - 1),
  Home: () => show(0), End: () => show(pages.length - 1),
  Enter: () => { if (typed) show(Number(typed) - 1); else show(at + 1); typed = ''; },
  n: () => document.body.classList.toggle('notes'),
  b: () => cover.className = cover.className === 'black' ? '' : 'black', '.': () => keys.b(),
  w: () => cover.className = cover.className === 'white' ? '' : 'white', ',': () => keys.w(),
  f: () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen(),
  '+': () => scale(1.25, innerWidth / 2, innerHeight / 2), '-': () => scale(0.8, innerWidth / 2, innerHeight / 2), '0': () => typed ? null : home(),
  '?': () => help.toggleAttribute('open'), F1: () => keys['?'](),
  Escape: () => { cover.className = ''; help.removeAttribute('open'); typed = ''; home(); }
};
addEventListener('keydown', e => {
  if (e.ctrlKey || e.altKey || e.metaKey) return;
  if (e.target.tagName === 'BUTTON' && (e.key === 'Enter' || e.key === ' ')) return;
  if (/^[0-9]$/.test(e.key) && (typed || e.key !== '0')) { typed = (typed + e.key).slice(-4); return; }
  const act = keys[e.key] || keys[e.key.toLowerCase()];
  if (act) { e.preventDefault(); const black = cover.className; act(); if (black && cover.className === black) cover.className = ''; }
  if (e.key !== 'Enter') typed = '';
});
addEventListener('wheel', e => { if (e.target.tagName === 'IMG') { e.preventDefault(); scale(Math.exp(-e.deltaY * 0.0015), e.clientX, e.clientY); } }, { passive: false });
addEventListener('pointerdown', e => { if (e.target.tagName === 'IMG') { hold = { x: e.clientX, y: e.clientY, moved: false }; e.target.setPointerCapture(e.pointerId); } });
addEventListener('pointermove', e => {
  awake();
  if (!hold) return;
  const x = e.clientX - hold.x, y = e.clientY - hold.y;
  if (!hold.moved && Math.hypot(x, y) < 5) return;
  hold.moved = true; hold.x = e.clientX; hold.y = e.clientY;
  if (zoom > 1) { left += x; top_ += y; place(); }
});
addEventListener('pointerup', e => {
  if (hold && !hold.moved) show(at + (e.clientX < innerWidth / 4 ? -1 : 1));
  hold = null;
});
cover.addEventListener('click', () => cover.className = '');
document.getElementById('back').addEventListener('click', () => show(at - 1));
document.getElementById('on').addEventListener('click', () => show(at + 1));
document.getElementById('speak').addEventListener('click', () => keys.n());
document.getElementById('keys').addEventListener('click', () => keys['?']());
show(Number(location.hash.slice(1) || 1) - 1);
