export const questions: readonly string[] = [
  'Suppose Washington makes a concrete offer. How much more likely is a verified agreement?',
  'What if you learn that talks take place, and what if you make them take place? Why do the two differ?',
  'How strong must the hardliners’ veto be before active mediation hardly helps? Drag its number.',
];
