import type { PersonHere } from '../room/people.ts';

/** Who it is, and what pressing does. */
export function describePerson(person: PersonHere, isFollowed: boolean): string {
  if (person.self) return `${person.name} (you)`;
  const away = person.away ? ', away' : '';
  return `${person.name}${away}. ${isFollowed ? 'Stop following' : 'Follow'}`;
}
