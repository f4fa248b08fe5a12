/** A zone where it is about six in the morning, hours away from the times at which texts are written for the day. */
export function earlyMorning(): string {
  const offset = ((6 - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`; // the sign of these names is the other way round
}
