import fc from 'fast-check';

// The same cases in every run, so that a run says something about the change it follows; OKR_SEED=<number> takes others.
fc.configureGlobal({ seed: Number(process.env.OKR_SEED ?? 1) });
