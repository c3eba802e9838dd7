/** Fetches a file of JSON. Throws where there is none. */
export async function fetchJson(address: string): Promise<unknown> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.json();
}
