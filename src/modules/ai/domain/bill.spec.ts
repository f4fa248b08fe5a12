import { addBills, NOTHING_YET } from './bill';

const PAID = { model: 'm/1', tokens: { prompt: 10, completion: 5 }, costUsd: 0.002 };

describe('addBills', () => {
  it('adds what is known', () => {
    expect(addBills(NOTHING_YET, PAID)).toEqual(PAID);
    expect(addBills(PAID, { model: 'm/2', tokens: { prompt: 1, completion: 2 }, costUsd: 0.001 })).toEqual({
      model: 'm/2',
      tokens: { prompt: 11, completion: 7 },
      costUsd: 0.003,
    });
    expect(addBills(PAID, NOTHING_YET)).toEqual(PAID);
    expect(addBills(NOTHING_YET, NOTHING_YET)).toEqual(NOTHING_YET);
  });
});
