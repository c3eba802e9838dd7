/** What may be said of a component's attribute. */
interface Attribute {
	needed: boolean;
}

interface Component {
	attributes: Record<string, Attribute>;
	/** How to write it, for the finding that corrects one. */
	example: string;
}

/** The components that a goal file may use. Their attributes are literal text. */
export const components: Record<string, Component> = {
	Note: {
		attributes: { title: { needed: false } },
		example: '<Note title="By the way">Some words.</Note>',
	},
	Goal: {
		attributes: { id: { needed: true } },
		example: '<Goal id="2026-h1/technology/learn-the-cloud" />',
	},
	Figure: {
		attributes: { src: { needed: true }, alt: { needed: true }, caption: { needed: false } },
		example: '<Figure src="./learn-the-cloud/chart.png" alt="What it shows" caption="What it says" />',
	},
};
