// What is new comes by itself: the bell's count, the counts of the worklists, and a polite word. Only texts change, in
// places that have their width already, so that nothing moves under the mouse. Without this script, or when the line is
// lost, a reload shows the same.
const bell = document.querySelector('[data-bell]');
const voice = document.getElementById('voice');
let stream = null;

function write(element, text) {
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}

/** As the server says it: who has a thousand needs no more figures. */
function figure(count) {
  return count >= 1000 ? '999+' : String(count);
}

function showCounts(lists) {
  lists.forEach((list) => {
    document.querySelectorAll(`[data-list="${CSS.escape(list.name)}"]`).forEach((place) => {
      write(place.querySelector('[data-count]'), figure(list.count));
      const late = place.querySelector('[data-late]');
      if (late) {
        late.hidden = list.overdue === 0;
        write(late.querySelector('[data-late-count]'), figure(list.overdue));
      }
    });
  });
}

function say(news) {
  const kind = document.querySelector(`[data-notice-kind="${CSS.escape(news.latest)}"]`)?.textContent ?? '';
  write(voice, bell.dataset.say.replace('{0}', kind).replace('{1}', news.number));
}

function take(event) {
  const news = JSON.parse(event.data);
  const count = bell.querySelector('[data-unread]');
  write(count, news.unread >= 100 ? '99+' : String(news.unread));
  count.dataset.unread = String(news.unread);
  showCounts(news.worklists);
  if (news.latest) {
    say(news);
  }
}

// Only a window that is looked at listens: a browser allows few connections to one server, and this one stays open.
function listen() {
  const watched = document.visibilityState === 'visible';
  if (watched && !stream) {
    stream = new EventSource(bell.dataset.bell);
    stream.addEventListener('news', take);
  } else if (!watched && stream) {
    stream.close();
    stream = null;
  }
}

if (bell && 'EventSource' in window) {
  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pagehide', () => {
    stream?.close();
    stream = null;
  });
  window.addEventListener('pageshow', listen);
}
