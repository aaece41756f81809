export const questions: readonly string[] = [
  'What would the coalition give to know what the state really does, before it grants relief?',
  'Suppose the sanctions are lifted. Why does trade still not resume for certain? Follow the premium.',
  'A leaked draft speaks of open questions. Switch it off, then make it a clean report: what moves?',
];
