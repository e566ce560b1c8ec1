// The page of a release: asks before a file goes, and knows the reader's zone.
document.querySelectorAll('[data-zone]').forEach((field) => {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-asks]');
  // The dialog of the browser itself: it is the last question before something is lost.
  if (button && !window.confirm(button.dataset.asks)) {
    event.preventDefault();
  }
});

// What stands beside the file is asked for there and answered there: after the question the answer is in sight, or the refusal.
const side = document.querySelector('.side');
const ASKED = 'asked-beside-the-file';
side?.addEventListener('submit', () => sessionStorage.setItem(ASKED, location.pathname));
if (side && sessionStorage.getItem(ASKED) === location.pathname) {
  side.scrollIntoView();
  document.querySelector('.messages .message-wrong')?.scrollIntoView({ block: 'center' });
}
sessionStorage.removeItem(ASKED);

// On a telephone the list of files is a window of its own; the one that is open shall be seen in it.
const opened = document.querySelector('.files [aria-current="page"]');
const files = opened?.closest('.files');
if (files && files.scrollHeight > files.clientHeight) {
  files.scrollTop = opened.getBoundingClientRect().top - files.getBoundingClientRect().top - files.clientHeight / 2;
}

// While something is counted the page looks again by itself; without this script a link does. Never under somebody's hands:
// a dialog would close, and a click that the server has not answered yet would be forgotten.
if (document.querySelector('[data-running]')) {
  let asked = false;
  document.addEventListener('submit', () => { asked = true; });
  setInterval(() => {
    if (!asked && !document.querySelector('dialog[open]')) {
      location.reload();
    }
  }, 2000);
}
