import { describe, expect, it } from 'vitest';
import { compounds } from '../../src/search/compounds.ts';
import { seam, unsplit } from '../../src/search/words.ts';

/** A compound, and the part that has to find it. */
const pairs =
	`driftstörning störning|molnlösningar lösning|kundnöjdhet nöjdhet|driftstörningarna störning|molntjänster tjänst
kundmöten möte|projektledare ledare|säkerhetsarbete arbete|arbetsmiljö miljö|provmiljö miljö|larmlistan lista|nattvakten vakt
offertarbete arbete|fastighetsägare ägare|bankkontakt kontakt|medarbetarenkät enkät|nyhetsbrev brev|produktionsmiljö miljö
felsökning sökning|kundservice service|kvalitetskontroll kontroll|projektplan plan|utbildningsplan plan|kundavtal avtal
leveranstid tid|energiförbrukning förbrukning|säkerhetsrutin rutin|kunddialog dialog|miljökrav krav|kvalitetskrav krav
personalkostnad kostnad|driftkostnader kostnad|utvecklingsprojekt projekt|systemutveckling utveckling|produktutveckling utveckling
kompetensutveckling utveckling|försäljningsmål mål|kundundersökning undersökning|arbetsgrupp grupp|projektgrupp grupp
serverdrift drift|kundsupport support|dataanalys analys|riskanalys analys|kundresa resa|testmiljö miljö|kundnytta nytta
kvartalsrapport rapport|årsrapport rapport|webbsida sida`
		.split(/[|\n]/)
		.map((pair) => pair.trim().split(' ') as [string, string]);

/** Words that are whole, or that do not hold the part that their letters seem to hold. */
const whole =
	`planering organisationen informationen formulering arbetslöshet förbättringar verksamheten personalen möten ansvarig ansvarslös
systemet användare kundernas tillgänglighet tidigare befintlig ordning rörelse fakturering testning testerna kommunikation elever eleven
personlig produktionen partnerskap naturligt värderingar utveckling utvecklare undersökning utvärdering uppföljning utbildning försäljning
återkoppling medarbetarna leverantören erfarenheter möjligheter svårigheter trygghet nyheter hälften fungerar diskuterar presenterar
prioritera prioritering planerade planerar hanterar hantering förvaltning förändring förklaring beskrivning betalning beställning
bestämmelse berättelse händelse styrelse rättelse känsla kunskaper ledarskap vänskap medlemskap ägandeskap kompetens kompetenser
konferensen referenser resurserna resulterar resultatet rapporten rapporterar registrering registrerar reglering begränsning
betydelse betydande levererar leveranser levererade intresserad intressant intresset interna internationell nationell regionala lokala
globala digitala digitalisering automatisering effektivisering optimering standardisering dokumentation kontrollerar kontrollerade
kostnaden kostnader kostnadsfri möjliggör genomföra genomförande godkännande granskning granskade analyserar analyserade arbetade arbetar
arbetare arbetande bokningen bokningar tjänsten tjänsterna tjänstlig verktygen verktyget vardagen vardagliga veckorna sekunder minuter
timmarna månader månaden kvartalet perioder perioden periodisk historisk historien framtiden framtida föregående följande liknande nuvarande
kommande innehåller innebär inställning införande införa utförande utföra uppgifter upplevelse upplever uppdatering uppnådda samtliga
samtidigt tillsammans tillräcklig tillfällig tillfälle överens överallt översätta efterfrågan efteråt underbar underlätta undantag
mottagare mottagning motivera motivation ansökningar anställda anställning avslutad avslutning avdelningar avgörande behandling behandlar
bedömning bedömd utmanande utmaning utmaningar lösningen lösningar störningar störande nöjdheten skickliga säkerheten osäkerhet
ansvaret ansvarar ledningen lärandet lärdomar sökande kvaliteten kvalitativ`.split(/\s+/);

const split = compounds('sv', ['molnet är vår nytta', 'tester på webben, en webb för alla', 'support']);
const parts = (word: string) => split(word).split(seam);

describe('compounds', () => {
	it('are found by their parts: 95 of 100', () => {
		const found = pairs.filter(([word, part]) =>
			parts(word)
				.slice(1)
				.some((one) => one.startsWith(part.slice(0, -1))),
		);
		const missed = pairs.filter((pair) => !found.includes(pair)).map(([word]) => word);
		console.log(`compounds: ${found.length} of ${pairs.length} pairs; missed: ${missed.join(' ')}`);
		expect(pairs.length).toBeGreaterThanOrEqual(40);
		expect(found.length / pairs.length).toBeGreaterThanOrEqual(0.95);
	});

	it('are not seen where there are none: 2 of 100 at the most', () => {
		const wrong = whole.filter((word) => parts(word).length > 1);
		console.log(
			`non-pairs: ${wrong.length} of ${whole.length} split: ${wrong.map((word) => parts(word).join('|')).join(' ')}`,
		);
		expect(whole.length).toBeGreaterThanOrEqual(200);
		expect(wrong.length / whole.length).toBeLessThanOrEqual(0.02);
	});

	it('are put together again before anybody reads them', () => {
		expect(split('Kundnöjdhetsmätningar om driftstörningar')).not.toBe('Kundnöjdhetsmätningar om driftstörningar');
		expect(unsplit(split('Kundnöjdhetsmätningar om driftstörningar'))).toBe('Kundnöjdhetsmätningar om driftstörningar');
	});

	it('are left alone in a language that writes them apart', () => {
		expect(compounds('en', ['break', 'fast'])('breakfast')).toBe('breakfast');
	});
});
