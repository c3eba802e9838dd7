/** While something long is done, says every ten seconds that it goes on. Call what it gives back to stop. */
export function showProgress(what: string): () => void {
	const began = performance.now();
	const timer = setInterval(() => {
		const seconds = Math.round((performance.now() - began) / 1000);
		process.stdout.write(`${what}, ${seconds} s so far\n`);
	}, 10_000);
	timer.unref();
	return () => clearInterval(timer);
}
