import { must } from '../../shared/base/must.ts';
import { joinByCode } from '../access/api.ts';
import { boardPath } from '../access/board-link.ts';
import { keepName, keptName, suggestedName } from '../access/own-name.ts';
import { recentRoom, rememberRoom } from '../access/recent-rooms.ts';
import { keepSession } from '../access/session-store.ts';
import { codeOfPath, tidyCode } from './code.ts';

/* The join page: no React, so that a phone on bad wifi can enter within a second. The board's own code is prefetched meanwhile (a link in join.html that the build adds). */

const form = must(document.querySelector<HTMLFormElement>('#join'));
const code = must(document.querySelector<HTMLInputElement>('#code'));
const name = must(document.querySelector<HTMLInputElement>('#name'));
const error = must(document.querySelector<HTMLElement>('#error'));
const enter = must(document.querySelector<HTMLButtonElement>('#enter'));

code.value = codeOfPath(location.pathname);
name.value = keptName() ?? suggestedName();
if (code.value === '') code.focus();
else name.select();

let busy = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!busy) void join();
});
for (const field of [code, name]) {
  field.addEventListener('input', () => {
    field.removeAttribute('aria-invalid');
    error.textContent = '';
  });
}

async function join(): Promise<void> {
  const typed = tidyCode(code.value);
  if (typed === '') return complain(code, 'Type the six characters of the code.');
  if (name.value.trim() === '')
    return complain(name, 'Type a name, so that others know who you are.');
  setBusy(true);
  try {
    const session = await joinByCode({ code: typed, name: name.value.trim() });
    keepName(name.value);
    keepSession(session);
    // The code opens a new session when this one has expired.
    const { board, role } = session;
    rememberRoom({ board, role, code: typed, title: recentRoom(board)?.title ?? '' });
    location.assign(boardPath(session.board));
  } catch (cause) {
    setBusy(false);
    complain(code, cause instanceof Error ? cause.message : String(cause));
  }
}

function complain(field: HTMLInputElement, words: string): void {
  error.textContent = words;
  field.setAttribute('aria-invalid', 'true');
  field.focus();
}

function setBusy(next: boolean): void {
  busy = next;
  enter.setAttribute('aria-disabled', String(next));
  enter.textContent = next ? 'Entering…' : 'Enter';
}
