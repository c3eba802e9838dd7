/** Compounds with the part that has to find each, and words that are whole or do not hold what their letters seem to hold. */
export interface CompoundWords {
	pairs: readonly (readonly [word: string, part: string])[];
	whole: readonly string[];
}

/** The Swedish words that the rules were made with. */
export const swedish = table(
	`driftstörning störning|molnlösningar lösning|kundnöjdhet nöjdhet|driftstörningarna störning|molntjänster tjänst
kundmöten möte|projektledare ledare|säkerhetsarbete arbete|arbetsmiljö miljö|provmiljö miljö|larmlistan lista
nattvakten vakt|offertarbete arbete|fastighetsägare ägare|bankkontakt kontakt|medarbetarenkät enkät|nyhetsbrev brev
produktionsmiljö miljö|felsökning sökning|kundservice service|kvalitetskontroll kontroll|projektplan plan
utbildningsplan plan|kundavtal avtal|leveranstid tid|energiförbrukning förbrukning|säkerhetsrutin rutin
kunddialog dialog|miljökrav krav|kvalitetskrav krav|personalkostnad kostnad|driftkostnader kostnad
utvecklingsprojekt projekt|systemutveckling utveckling|produktutveckling utveckling|kompetensutveckling utveckling
försäljningsmål mål|kundundersökning undersökning|arbetsgrupp grupp|projektgrupp grupp|serverdrift drift
kundsupport support|dataanalys analys|riskanalys analys|kundresa resa|testmiljö miljö|kundnytta nytta
kvartalsrapport rapport|årsrapport rapport|webbsida sida`,
	`planering organisationen informationen formulering arbetslöshet förbättringar verksamheten personalen möten ansvarig
ansvarslös systemet användare kundernas tillgänglighet tidigare befintlig ordning rörelse fakturering testning
testerna kommunikation elever eleven personlig produktionen partnerskap naturligt värderingar utveckling utvecklare
undersökning utvärdering uppföljning utbildning försäljning återkoppling medarbetarna leverantören erfarenheter
möjligheter svårigheter trygghet nyheter hälften fungerar diskuterar presenterar prioritera prioritering planerade
planerar hanterar hantering förvaltning förändring förklaring beskrivning betalning beställning bestämmelse berättelse
händelse styrelse rättelse känsla kunskaper ledarskap vänskap medlemskap ägandeskap kompetens kompetenser konferensen
referenser resurserna resulterar resultatet rapporten rapporterar registrering registrerar reglering begränsning
betydelse betydande levererar leveranser levererade intresserad intressant intresset interna internationell nationell
regionala lokala globala digitala digitalisering automatisering effektivisering optimering standardisering
dokumentation kontrollerar kontrollerade kostnaden kostnader kostnadsfri möjliggör genomföra genomförande godkännande
granskning granskade analyserar analyserade arbetade arbetar arbetare arbetande bokningen bokningar tjänsten
tjänsterna tjänstlig verktygen verktyget vardagen vardagliga veckorna sekunder minuter timmarna månader månaden
kvartalet perioder perioden periodisk historisk historien framtiden framtida föregående följande liknande nuvarande
kommande innehåller innebär inställning införande införa utförande utföra uppgifter upplevelse upplever uppdatering
uppnådda samtliga samtidigt tillsammans tillräcklig tillfällig tillfälle överens överallt översätta efterfrågan
efteråt underbar underlätta undantag mottagare mottagning motivera motivation ansökningar anställda anställning
avslutad avslutning avdelningar avgörande behandling behandlar bedömning bedömd utmanande utmaning utmaningar
lösningen lösningar störningar störande nöjdheten skickliga säkerheten osäkerhet ansvaret ansvarar ledningen lärandet
lärdomar sökande kvaliteten kvalitativ`,
);

/** Swedish words that were chosen before anybody saw how they part. The rules are not changed for them. */
export const unseenSwedish = table(
	`bokningssystem system|elförbrukning förbrukning|kodgranskning granskning|vårdcentral central|formspråk språk
färgpalett palett|djupintervjuer intervju|likviditetsplan plan|jourschema schema|säkerhetskopior kopia|övertid tid
branschdagar dag|arbetsplats plats|arbetstid tid|barnfamilj familj|bokföring föring|brandvägg vägg|bildskärm skärm
cykelställ ställ|databasfråga fråga|dagvatten vatten|dörrhandtag handtag|fjärrvärme värme|fikarum rum
folkbibliotek bibliotek|frukostmöte möte|förskoleplats plats|gatubelysning belysning|grundskola skola|helgdagar dag
hemsida sida|hyresgäst gäst|höstmarknad marknad|järnväg väg|kaffemaskin maskin|kollektivtrafik trafik
kommunstyrelse styrelse|kundregister register|kvalitetsledning ledning|lagerplats plats|larmcentral central
lokaltrafik trafik|lönekostnader kostnad|lösenordsbyte byte|matavfall avfall|molnplattform plattform|månadsbrev brev
nattskift skift|nyckeltal tal|orderbok bok|patientjournal journal|personuppgifter uppgift|prislista lista
reservdelar del|resebokning bokning|rådgivningssamtal samtal|skolgård gård|sjukskrivning skrivning|solceller cell
stadsdel del|säljchef chef|tidrapport rapport|tågresor resa|underhållsplan plan|utsläppsmål mål|veckomöte möte
vattenledning ledning|väntetid tid|yrkesutbildning utbildning|återvinningsstation station|ärendehantering hantering
öppettider tid|internetbank bank|avtalsmall mall|kundtjänstmedarbetare medarbetare|handlingsplan plan
projektportfölj portfölj|incidentrapporter rapport|utvecklarverktyg verktyg|användartest test|driftsättning sättning
kunskapsdelning delning|anläggningskostnad kostnad|arbetsgivare givare|bygglovsansökan ansökan|cykelbana bana
driftbudget budget|elevhälsa hälsa|fabriksgolv golv|fartygsmotor motor|flygplats plats|fönsterbyte byte
hamnterminal terminal|hemtjänst tjänst|hjälpcenter center|hållbarhetsrapport rapport|informationssäkerhet säkerhet
inköpsavtal avtal|jobbansökningar ansökning|kundvagn vagn|kursutvärdering utvärdering|ledningsgrupp grupp
ljudkvalitet kvalitet|lokalvård vård|medlemsavgift avgift|mobilapp app|målgrupp grupp|nyrekrytering rekrytering
omsorgsboende boende|pappersfaktura faktura|pilotprojekt projekt|provtagning tagning|radiokanal kanal
resultatuppföljning uppföljning|semesterlista lista|servicenivå nivå|skattemedel medel|skogsbruk bruk
sprintplanering planering|startsida sida|svarstider tid|sömnproblem problem|teknikskuld skuld|tomträtt rätt
trappstädning städning|utvecklingssamtal samtal|varumärke märke|verksamhetsplan plan|vinstmarginal marginal
växthusgas gas|ytterdörr dörr|åtgärdsprogram program`,
	`fröken spela hallon kanonen banan banken tankarna kostym parken sommaren vinterns marknad parasoll paragraf kalender
kalkyl kamera karaktär kategori katastrof klockan kommitté kompis koncern konsekvens kontinent kontrast konvention
korridor kritiker kuvert laboratorium lantlig legitimation litteratur lånade magasin mandat maskerad massage matematik
maximal medalj medicinsk melodi metall minister modern moderna modul moment moral motiv museum mysterium natur neutral
normal november nummer objekt observera offensiv optimal original oskyldig paradis parlament passiv patent perfekt
personal planet polisen politik populär portabel position positiv potatis praktik present president prestation
presentation primär privat problem professor programmera protest provins publik punkt radikal reaktion recept regering
relation religion reparation republik restaurang revision roman rotation salong sanning sedan seger semester senast
signal situation skillnad skogen solidarisk sortera speciell spännande stationär status strategisk student ständigt
subjekt succé summa svensk symbol system tabell talang teater tendens teori terrass territorium testamente tolerans
tradition transport trappan trygga typisk ungdomlig universitet vakans variabel variation vatten verklig verkligen
viktig villkor visuell vitamin volym värdig väsentlig ytterst ytterligare ånger ångest återstår ödmjuk önskan öppenhet
fördel fördelar fördelning betänkande beteende begrepp bekräfta belysning beredskap förtroende förslag förbud
anpassning anmärkning ansträngning avsikt avstånd uppmärksamhet uppskattning omfattning omständighet inflytande
inriktning målning målare planka planteringen tidning tidningar resande reseda delaktig delvis partier enskild lagring
mötande möter läraren kunderna kunders testat testade säljer säljande brevet breven listor listan grupperna plattan
platsar rapporterna absolut advokat aktiva alldeles alternativ ambition ansikte apparat argument artikel aspekt
attityd avgörande balans barriär begäran bekant berömd besviken bevaka brister centrala chansen cirkel debatt defekt
deltagare demokrati detaljer diskutera effektiv ekonomisk element engagemang ersätta etapper exempel faktiska familjen
figurer filosofi flertal format fortsätta fundera förvånad garantera generell genast gradvis hemlig horisont humör
hypotes ideal illustration imponera inspirera installera instruktion kapitalet karriär kollega kommersiell komplett
koncept kreativ kultur ledande lojalitet material medveten mental metoden mobilen modig naturligtvis noggrann november
objektiv omedelbar operativ oroliga paketet pension placera populära potential praktisk procent profilen racket
realistisk reflektera rekommendera rutiner schemat selektiv sensorer stabila standarden stimulera strategin struktur
stämning syftet talanger teknisk tematisk temperatur tolkning trender trivas tröskel ultimat uppenbar utgångar vaksam
valutan vandring varaktig vardagar variera verkan vinkel volontär vänlig värderade växande återhämtning ökning öppnade`,
);

/** Texts in other languages, and words that can be made of theirs. */
export const others: Record<'de' | 'nb' | 'da' | 'nl', CompoundWords & { text: string }> = {
	de: {
		text: `Wir wollen unsere Kunden glücklich machen. Die Störung im Betrieb dauert zu lange. Jedes Projekt hat einen Plan und
eine Leitung. Der Vertrag liegt im System. Sicherheit ist Arbeit für alle. Der Bericht kommt am Ende vom Quartal. Die
Lösung liegt in der Cloud. Die Kosten für Energie sinken. Ein Team, ein Ziel. Die Entwicklung der Software braucht
Zeit. Die Qualität der Daten ist gut. Die Zufriedenheit der Mitarbeiter steigt. Der Server steht im Keller. Wir messen
und wir lernen. Die Analyse zeigt den Markt.`,
		...table(
			`Kundenzufriedenheit Zufriedenheit|Betriebsstörung Störung|Projektleitung Leitung|Sicherheitsbericht Bericht
Quartalsbericht Bericht|Energiekosten Kosten|Cloudlösungen Lösung|Softwareentwicklung Entwicklung
Datenqualität Qualität|Marktanalyse Analyse|Projektkosten Kosten|Vertragssystem System|Betriebskosten Kosten
Serverkosten Kosten|Kundenprojekt Projekt|Mitarbeiterzufriedenheit Zufriedenheit|Arbeitssicherheit Sicherheit
Datenanalyse Analyse|Entwicklungsprojekt Projekt|Kundenvertrag Vertrag`,
			`Planung Planungen Sicherung Zeitung Entwickler entwickeln Organisation Information arbeiten Arbeiter Arbeitslosigkeit
zufrieden Lösungen Leistung Verträge vertraglich Systeme systematisch Berichte berichten Kundschaft Zielen Messung
Messungen lernende Märkte Markierung Analysen Mitarbeit Teamgeist Kostenlos energisch betrieblich Betriebe Qualitäten
Projekten projizieren gestört Störungen Leitungen datieren Serviert Kellner zeitlich Zeitschrift Ziellosigkeit
allerdings Endung endlich Gutschein Langeweile Kommunikation`,
		),
	},
	nb: {
		text: `Vi vil ha fornøyde kunder. Driften har for mange feil og en forstyrrelse hver natt. Hvert prosjekt har en plan og en
leder. Sikkerhet er arbeid for alle. Rapporten kommer hvert kvartal. En god løsning ligger i skyen, i en sky. Kostnad
for energi går ned. Systemet har en avtale. Utvikling av kompetanse tar tid. Et møte med kunden. Kvalitet på data er
god. En analyse av markedet. Miljø og helse. Tilfredshet blant ansatte. Drift av server. Strategi for salg.`,
		...table(
			`kundetilfredshet tilfredshet|driftsforstyrrelse forstyrrelse|prosjektleder leder|sikkerhetsarbeid arbeid
kvartalsrapport rapport|skyløsninger løsning|energikostnader kostnad|kompetanseutvikling utvikling|kundemøte møte
datakvalitet kvalitet|markedsanalyse analyse|arbeidsmiljø miljø|prosjektplan plan|kundeavtale avtale
salgsstrategi strategi|driftskostnad kostnad|serverdrift drift|miljørapport rapport|kvalitetsarbeid arbeid
systemutvikling utvikling`,
			`planlegging planene organisasjon informasjon arbeider arbeidende arbeidsløshet tilfreds løsninger ledelse lederne
avtalene systematisk rapportere rapportene kundene kundskap markedene markering analysere prosjekter prosjektene
forstyrre forstyrrelser driftig kostnader utvikler utviklere kvaliteter møtende miljøene helsen energisk serveren
strategisk strategier nattlig feilfri kvartalene sikkerheten sikring tidlig tidene dataene godkjenne godkjenning
tilgjengelighet erfaringer muligheter`,
		),
	},
	da: {
		text: `Vi vil have glade kunder. Driften har for mange fejl og en forstyrrelse hver nat. Hvert projekt har en plan og en
leder. Sikkerhed er arbejde for alle. Rapporten kommer hvert kvartal. En god løsning ligger i skyen. Udgift til energi
falder. Systemet har en aftale. Udvikling af kompetence tager tid. Et møde med en kunde. Kvalitet i data er god. En
analyse af markedet, et marked. Miljø og sundhed. Tilfredshed blandt ansatte. Drift af server. Strategi for salg. Et
arbejde.`,
		...table(
			`kundetilfredshed tilfredshed|driftsforstyrrelse forstyrrelse|projektleder leder|sikkerhedsarbejde arbejde
kvartalsrapport rapport|driftsløsninger løsning|energiudgifter udgift|kompetenceudvikling udvikling|kundemøde møde
datakvalitet kvalitet|markedsanalyse analyse|arbejdsmiljø miljø|projektplan plan|kundeaftale aftale
salgsstrategi strategi|driftsudgift udgift|serverdrift drift|miljørapport rapport|kvalitetsarbejde arbejde
systemudvikling udvikling`,
			`planlægning planerne organisation information arbejder arbejdende arbejdsløshed tilfreds løsninger ledelse lederne
aftalerne systematisk rapportere rapporterne kunderne kundskab markederne markering analysere projekter projekterne
forstyrre forstyrrelser driftig udgifterne udvikler udviklere kvaliteter mødende miljøerne sundheden energisk serveren
strategisk strategier natlig fejlfri kvartalerne sikkerheden sikring tidlig tiderne godkende godkendelse
tilgængelighed erfaringer muligheder`,
		),
	},
	nl: {
		text: `Wij willen tevreden klanten, en elke klant telt. De storing in het bedrijf duurt te lang. Elk project heeft een plan
en een leider. Veiligheid is werk voor iedereen. Het rapport komt elk kwartaal. De oplossing staat in de cloud. De
kosten voor energie dalen. Het systeem heeft een contract. Ontwikkeling van software kost tijd. Kwaliteit van data is
goed. Een analyse van de markt. Het milieu. Tevredenheid van medewerkers. De server staat in de kelder. Een overleg
met het team.`,
		...table(
			`klanttevredenheid tevredenheid|bedrijfsstoring storing|projectleider leider|veiligheidsrapport rapport
kwartaalrapport rapport|cloudoplossing oplossing|energiekosten kosten|softwareontwikkeling ontwikkeling
datakwaliteit kwaliteit|marktanalyse analyse|projectplan plan|klantcontract contract|bedrijfskosten kosten
serverkosten kosten|kwaliteitssysteem systeem|teamoverleg overleg|projectkosten kosten|milieurapport rapport
klantproject project|medewerkerstevredenheid tevredenheid`,
			`planning planningen organisatie informatie werken werkende werkloosheid tevreden oplossingen leiding leiders
contracten systemen systematisch rapporteren rapporten klanten klantenkring markten markering analyseren projecten
storend storingen bedrijven ontwikkelaar ontwikkelen kwaliteiten overleggen milieus energiek servers kelders tijdelijk
tijdschrift langzaam goedkeuring goedkoop dalende kostbaar kostelijk veiligheden veiligheidje telling iedereens
communicatie mogelijkheden ervaringen`,
		),
	},
};

function table(pairs: string, whole: string): CompoundWords {
	return {
		pairs: pairs.split(/[|\n]/).map((pair) => {
			const [word = '', part = ''] = pair.trim().split(' ');
			return [word, part] as const;
		}),
		whole: whole.trim().split(/\s+/),
	};
}
