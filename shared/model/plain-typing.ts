/*
 * What people type, in one spelling: Western digits, decimal points, signs in place of the words for
 * them. The rest of the reading then knows one form of each.
 */

/** After the sign of a fraction or of odds a group of three digits is thousands, not decimals. */
const thousands =
  /((?:[/:]|\b(?:in|of|to))\s*[1-9]\d{0,2})((?:[.,'’\u00a0\u202f ]\d{3})+)(?![\d.,])/;

const spellings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:percent|per cent|pct|prozent)\b\.?/g, '%'],
  [/^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some)\s+(?=[\d.])/, ''],
  [/^[~≈]\s*/, ''],
  [/^%\s*(?=[\d.])(.+)$/, '$1%'],
  [/^(?:½|half|fifty[- ]fifty)$/, '50'],
  [/^¼$/, '25'],
  [/^¾$/, '75'],
  [/^(?:less than|fewer than|under|below|at most|up to|no more than)\s+/, '<'],
  [/^(?:more than|over|above|at least|no less than)\s+/, '>'],
  [/^(?:between|from)\s+(.+?)\s+(?:and|to)\s+(?=[\d.])/, '$1–'],
  [/\s*(?:±|\+\/?-)\s*/, '±'],
  // Whoever adds a question mark is not sure; the number is the same.
  [/\s*\?+$/, ''],
];

/** The same entry with one spelling of each thing; lower case, without space around it. */
export function plainTyping(typed: string): string {
  const text = westernDigits(typed).trim().toLowerCase();
  const pointed = text.replace(thousands, ungrouped).replaceAll(/[,٫]/g, '.').replaceAll('−', '-');
  return spellings.reduce((said, [spelling, sign]) => said.replace(spelling, sign), pointed).trim();
}

function westernDigits(text: string): string {
  return text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replaceAll(/[٪％]/g, '%')
    .replaceAll('٬', ',');
}

/** "1 in 1,000" is one in a thousand, not one in one. */
function ungrouped(_whole: string, first: string, groups: string): string {
  return first + groups.replaceAll(/\D/g, '');
}
