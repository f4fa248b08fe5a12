import { NOTHING_YET } from './domain/bill';
import { ToolBudget } from './tool-budget';

/** Costs 0.015 at most. */
const PLAN = { characters: 0, maxTokens: 1_000 };

describe('ToolBudget', () => {
  it('lets no more be under way than there is money for', async () => {
    const budget = new ToolBudget(0.04);
    await budget.reserve(PLAN);
    await budget.reserve(PLAN);
    await expect(budget.reserve(PLAN)).rejects.toMatchObject({ reason: 'budget' });
  });

  it('counts what a try took, and all that was set aside where nobody knows', async () => {
    const budget = new ToolBudget(0.04);
    const [cheap, lost] = [await budget.reserve(PLAN), await budget.reserve(PLAN)];
    await budget.settle(cheap, 'ok', 5, { ...NOTHING_YET, costUsd: 0.001 });
    await budget.settle(lost, 'timeout', 5, NOTHING_YET);
    await budget.reserve(PLAN);
    await expect(budget.reserve(PLAN)).rejects.toMatchObject({ reason: 'budget' });
  });
});
