import { divide } from './daily-money';

describe('divide', () => {
  it('leaves a person a twentieth, and grows thrifty when seven tenths are spent', () => {
    expect(divide(5)).toEqual({ budgetUsd: 5, personUsd: 0.25, thriftyFromUsd: 3.5 });
  });

  it('leaves a person some texts of a small budget too', () => {
    expect(divide(0.2).personUsd).toBe(0.05);
  });
});
