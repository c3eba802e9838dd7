/** What somebody types over the sample organisation, and the address that has to come first (`1`) or in the first five (`5`). */
export const sampleQueries = table(`
1 | first customer cloud | 2025-h2/technology/move-customers-to-the-cloud
1 | move customers | 2025-h2/technology/move-customers-to-the-cloud
1 | pure cloud solution | 2025-h2/technology/move-customers-to-the-cloud#new-customer
1 | heavy systems | 2026-h2/technology/the-heavy-systems-follow
1 | basement | 2025-h2/glodlampan/out-of-the-basement
1 | backups | 2025-h2/platform/backups-we-have-tried
1 | backup | 2025-h2/platform/backups-we-have-tried
1 | trollhattan | 2026-h1/business/a-desk-in-trollhattan
1 | Trollhättan desk | 2026-h1/business/a-desk-in-trollhattan
1 | film studios | 2026-h1/business/a-desk-in-trollhattan#meetings
1 | price list | 2026-h2/business/a-price-list-people-understand
1 | security act | 2026-h2/platform/ready-for-the-security-act
1 | sleep night | 2026-h2/platform/sleep-through-the-night
1 | alarms | 2026-h1/platform/alarms-that-mean-something
1 | runbooks alarms | 2026-h1/platform/alarms-that-mean-something
1 | language model | 2026-h1/technology/learn-to-work-beside-a-language-model
1 | assistant review | 2026-h2/technology/an-assistant-that-reviews
1 | personal data | 2026-h1/technology/know-where-personal-data-lives
1 | contract drawer | 2025-h1/business/the-contract-drawer
1 | skippers app | 2025-h1/technology/an-app-for-the-skippers
1 | skipper | 2025-h1/technology/an-app-for-the-skippers
1 | garden grave | 2025-h1/technology/old-code-gets-a-garden-or-a-grave
1 | old code | 2025-h1/technology/old-code-gets-a-garden-or-a-grave
1 | roll back | 2025-h1/platform/every-day-is-a-release-day#back
1 | release day | 2025-h1/platform/every-day-is-a-release-day
1 | servers written down | 2025-h1/platform/servers-that-are-written-down
1 | make ourselves unnecessary | 2025-h1/support/make-ourselves-unnecessary
1 | third ring | 2024-h2/support/answer-before-the-third-ring
1 | shorter way out | 2024-h2/platform/a-shorter-way-out
1 | invoices questioned | 2024-h2/business/invoices-nobody-rings-about
1 | invoices | 2024-h2/business/invoices-nobody-rings-about
1 | whole journey | 2024-h2/design/see-the-whole-journey
1 | draw build | 2024-h2/design/draw-with-those-who-build
1 | paper first | 2024-h1/design/paper-first
1 | front door | 2024-h1/business/a-front-door-that-opens
1 | know who rings | 2024-h1/support/know-who-rings
1 | fridays tidying | 2024-h1/technology/the-place-a-little-tidier
1 | moon | 2024-h1/technology/release-more-often-than-the-moon
1 | nobody owns a client | 2025-h1/business/nobody-owns-a-client
1 | neighbours | 2025-h2/glodlampan/clients-recommend-us-to-their-neighbours
1 | trainee Chalmers | 2025-h2/business/colleagues-who-stay
1 | colleagues stay | 2025-h2/business/colleagues-who-stay
1 | fewer tools | 2025-h2/technology/choose-fewer-tools
1 | holding our breath | 2025-h2/platform/release-without-holding-our-breath
1 | take over phone | 2025-h2/platform/take-over-the-phone
1 | shut out | 2025-h2/design/nobody-is-shut-out
1 | stage | 2026-h2/elin-hallberg/dare-to-stand-on-a-stage
1 | karin lund | /people/karin-lund/
1 | farid rahimi | /people/farid-rahimi/
1 | elin | /people/elin-hallberg/
1 | technology | /teams/technology/
1 | platform | /teams/platform/
1 | support | /teams/support/
1 | design | /teams/design/
1 | second half of 2025 | /periods/2025-h2/
1 | head of technology | /people/karin-lund/
5 | cloud | 2026-h2/glodlampan/half-in-the-cloud
5 | certified | 2026-h1/technology/cloud-first-for-every-new-client#certified
5 | screen reader | 2025-h1/design/hear-it-before-we-show-it
5 | Lerbäck | 2026-h2/technology/the-heavy-systems-follow
5 | lerback | 2026-h1/technology/cloud-first-for-every-new-client
5 | prototype | 2026-h2/design/every-proposal-carries-a-prototype
5 | recommendation score | 2026-h2/glodlampan/clients-who-come-back
5 | proposals won | 2026-h1/business/win-fewer-better-proposals
5 | "learn the cloud" | 2025-h1/technology/learn-the-cloud
5 | faults | 2026-h2/technology/find-faults-before-clients-do
5 | effect | 2026-h2/business/sold-on-effect
`);

/** The same over the Swedish fixture. */
export const swedishQueries = table(`
1 | molnet | 2019-h2/teknik/kunder-till-molnet
1 | flytta kunder | 2019-h2/teknik/kunder-till-molnet
1 | lösning | 2019-h2/teknik/kunder-till-molnet#ny-kund
1 | losningar | 2019-h2/teknik/kunder-till-molnet
1 | befintlig kund | 2019-h2/teknik/kunder-till-molnet#befintlig-kund
1 | nöjdhet | 2019-h2/lyktan/vaxa-med-kunderna#nojdhet
1 | kundnöjdhet | 2019-h2/lyktan/vaxa-med-kunderna#nojdhet
1 | nojdheten | 2019-h2/lyktan/vaxa-med-kunderna#nojdhet
1 | växa | 2019-h2/lyktan/vaxa-med-kunderna
1 | vaxa med kunder | 2019-h2/lyktan/vaxa-med-kunderna
1 | prototyp | 2019-h2/design/prototyp-i-varje-offert
1 | offerter | 2019-h2/design/prototyp-i-varje-offert
1 | lära oss molnet | 2019-h1/teknik/lara-molnet
1 | provmiljö | 2019-h1/teknik/lara-molnet#provmiljo
1 | störningar natt | 2018-h2/teknik/farre-driftstorningar
1 | driftstörning | 2018-h2/teknik/farre-driftstorningar
1 | störning | 2018-h2/teknik/farre-driftstorningar
1 | jourschema | 2018-h2/teknik/farre-driftstorningar#jour
1 | larmlista | 2018-h2/teknik/farre-driftstorningar#larm
1 | säkerhetskopior | 2018-h2/teknik/sakerhetskopior
1 | sakerhetskopia | 2018-h2/teknik/sakerhetskopior
1 | återläsning | 2018-h2/teknik/sakerhetskopior#aterlasning
1 | produktionsmiljön | 2018-h2/teknik/kortare-vag-till-produktion
1 | kodgranskning | 2018-h2/teknik/kortare-vag-till-produktion#granskning
1 | elförbrukning | 2018-h2/teknik/mindre-elforbrukning
1 | servrar | 2018-h2/teknik/mindre-elforbrukning
1 | bokningssystem | 2018-h2/design/enklare-bokningssystem
1 | vårdcentral | 2018-h2/design/enklare-bokningssystem#tester
1 | formspråk | 2018-h2/design/gemensamt-formsprak
1 | färgpalett | 2018-h2/design/gemensamt-formsprak
1 | lyssna | 2018-h2/design/lyssna-pa-kunderna
1 | djupintervjuer | 2018-h2/design/lyssna-pa-kunderna#intervjuer
1 | ekonomi | 2018-h2/lyktan/trygg-ekonomi
1 | likviditetsplan | 2018-h2/lyktan/trygg-ekonomi#likviditet
1 | mår bra | 2018-h2/lyktan/medarbetare-som-mar-bra
1 | övertid | 2018-h2/lyktan/medarbetare-som-mar-bra#overtid
1 | brev | 2018-h2/lyktan/synas-i-branschen#brev
1 | branschen | 2018-h2/lyktan/synas-i-branschen
1 | karin lund | /people/karin-lund/
1 | teknik | /teams/teknik/
1 | andra halvåret 2018 | /periods/2018-h2/
5 | miljö | 2019-h1/teknik/lara-molnet
5 | enkät | 2018-h2/lyktan/medarbetare-som-mar-bra#enkat
5 | "intresset för molnlösningar" | 2019-h2/teknik/kunder-till-molnet
`);

export interface Wanted {
	query: string;
	address: string;
	/** It has to come first, not just among the first five. */
	first: boolean;
}

function table(text: string): Wanted[] {
	return text
		.trim()
		.split('\n')
		.map((row) => row.split('|').map((cell) => cell.trim()))
		.map(([place, query = '', to = '']) => {
			const [path = '', anchor] = to.split('#');
			const address = (path.startsWith('/') ? path : `/objectives/${path}/`) + (anchor ? `#${anchor}` : '');
			return { query, address, first: place === '1' };
		});
}
