/** The long form of a fault case runs more rounds than `npm test` has time for. */
export const runs = (short: number, long: number): number => (process.env.FAULTS_LONG === '1' ? long : short);
