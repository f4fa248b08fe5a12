import { postgresZone } from './postgres-zone';

describe('postgresZone', () => {
  it.each([
    ['Europe/Moscow', 'Europe/Moscow'],
    ['Etc/GMT-3', 'Etc/GMT-3'],
    ['UTC', 'UTC'],
    ['UTC+3', 'UTC-3'],
    ['UTC-9:30', 'UTC+9:30'],
    ['UTC+12:45', 'UTC-12:45'],
  ])('%s is %s', (ours, theirs) => {
    expect(postgresZone(ours)).toBe(theirs);
  });
});
