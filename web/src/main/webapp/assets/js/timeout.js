// Warns before the session ends, and stays on a click. Every tab of the browser shares the one session, so each tells the
// others when it last asked the server for anything.
import { openDialog } from './page.js';

const WARNING = 120;
const LAST = 'redress.last-request';
const session = document.getElementById('session');
const dialog = document.getElementById('timeout');
const idle = Number(session.dataset.idleSeconds);
let timer;

function last() {
  return Number(localStorage.getItem(LAST)) || Date.now();
}

function wait() {
  clearTimeout(timer);
  const left = last() + (idle - WARNING) * 1000 - Date.now();
  if (left > 0) {
    dialog.close();
    timer = setTimeout(wait, left);
  } else if (document.querySelector('dialog[open]') !== dialog) {
    openDialog('timeout');
  }
}

function asked() {
  localStorage.setItem(LAST, Date.now());
  wait();
}

if (idle > WARNING) {
  document.getElementById('stay').addEventListener('click', async () => {
    const answer = await fetch(session.dataset.stay, { redirect: 'manual' });
    if (answer.ok) {
      asked();
    } else {
      // Too late: the sign-in page says so, and what was typed is kept.
      location.reload();
    }
  });
  window.addEventListener('storage', (event) => {
    if (event.key === LAST) {
      wait();
    }
  });
  // A computer that slept ran no timers.
  document.addEventListener('visibilitychange', wait);
  new PerformanceObserver((list) => {
    if (list.getEntries().some((entry) => ['fetch', 'xmlhttprequest'].includes(entry.initiatorType))) {
      asked();
    }
  }).observe({ type: 'resource' });
  asked();
}
