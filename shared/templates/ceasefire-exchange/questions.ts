export const questions: readonly string[] = [
  'Suppose the guarantor puts monitors on the ground. How much more likely is a lasting ceasefire?',
  'Switch the round, bottom right, from 1 to 2. Why is the exchange likelier, and what reaches back from round 1?',
  'Observers reported shooting in round 1. Switch that report off: what had it cost?',
];
