/** A case of these tiers starts servers and processes of its own: on a small machine, with others beside it, that takes a while. */
jest.setTimeout(120_000);
