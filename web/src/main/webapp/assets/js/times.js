// The server writes moments in UTC; the reader sees them in the zone of their device.
const language = document.documentElement.lang || 'en';
const exact = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
const withZone = new Intl.DateTimeFormat(language, {
  year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
});

const fromTo = new Intl.DateTimeFormat(language, {
  weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

export function exactly(iso) {
  return exact.format(new Date(iso));
}

export function showTimes(within) {
  within.querySelectorAll?.('time[data-show="span"][data-to]').forEach((time) => {
    const words = fromTo.formatRange(new Date(time.dateTime), new Date(time.dataset.to));
    if (time.textContent !== words) {
      time.textContent = words;
    }
  });
  within.querySelectorAll?.('time[data-show="exact"][datetime], time[data-hover="exact"][datetime]').forEach((time) => {
    const moment = new Date(time.dateTime);
    if (Number.isNaN(moment.getTime())) {
      return;
    }
    const words = withZone.format(moment);
    if (time.title !== words) {
      time.title = words;
    }
    if (time.dataset.show === 'exact' && time.textContent !== exact.format(moment)) {
      time.textContent = exact.format(moment);
    }
  });
}
