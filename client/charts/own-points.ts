/** Points of an actor's own scale, −100 to 100: "−4.6", "12.0", "0". */
export function ownPoints(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10) / 10;
  if (tenths === 0) return value === 0 ? '0' : '0.0';
  return `${value < 0 ? '−' : ''}${tenths.toFixed(1)}`;
}

/** A gain of such points: "+0.2"; too little to show is "under 0.1". */
export function ownGain(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) < 0.05) return value > 0 ? 'under 0.1' : 'over −0.1';
  return value > 0 ? `+${ownPoints(value)}` : ownPoints(value);
}
