export const questions: readonly string[] = [
  'Before you look it up: what chance do you give that the missiles are removed? Write it down, then compare.',
  'Suppose Washington strikes from the air, then suppose the quarantine. Which one risks more, and for what?',
  'Is it worth more to offer the missiles in Turkey in private or in public? Ask for each side.',
];
