// Asks the checker about the text as it stands, a moment after the last key; an answer that was overtaken is dropped.
const PAUSE = 350;

export function checking(address, release, file, tell) {
  let waiting = null;
  let asked = 0;
  async function ask(text) {
    asked += 1;
    const mine = asked;
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ release: Number(release), file, text }),
      });
      if (answer.ok && mine === asked) {
        tell((await answer.json()).problems);
      }
    } catch {
      // No network: the text is checked again when it is saved.
    }
  }
  return (text, now = false) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(text), now ? 0 : PAUSE);
  };
}
