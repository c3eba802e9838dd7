/**
 * Words that goals are full of and that are often a part of longer ones. An organisation's own texts teach most of
 * what there is to know; this list is for words that stand in its compounds only.
 */
export const swedishWords: readonly string[] = (
	'affär analys anmälan ansvar ansökan anställd antal app arbete arbetssätt arkiv artikel avdelning avtal avstämning ' +
	'backup bank bas behov belastning beslut besök beställning besvär betalning betyg bidrag bild bolag bostad bransch bredband brev budget byrå byggnad ' +
	'certifikat chef dag data dator databas datum design dialog dokument drift effekt ekonomi el energi enhet enkät erfarenhet expert ' +
	'faktura fall fastighet fel feedback fil film flöde forskning forum fråga förbrukning förfrågan förslag försäljning företag ' +
	'garanti genomgång grad grund grupp gräns gränssnitt halvår handel handläggning handledning handling hantering hastighet hus hälsa hållbarhet ' +
	'identitet index information innehåll intervju investering intäkt inköp jobb journal kalender kampanj kanal kapacitet karta katalog klass klient klimat kod kommun kompetens konferens konsult kontakt konto kontor kontrakt kontroll kostnad kraft krav kris kultur kund kunskap kurs kvalitet kvartal kvot kväll källa kök ' +
	'lager lagring lag larm ledare ledning lek leverans leverantör lista ljus logg logistik lokal länk lärare läsare läxa lön lösning ' +
	'maskin material medarbetare medlem metod miljö modell moln morgon mål mängd märke mätning möte nivå natt nätverk nöjdhet nyckel nyhet ' +
	'offert område omsättning ordning organisation orsak paket panel park partner pass patient pengar period person personal plan planering plats plattform policy post pris princip process produkt produktion profil program projekt protokoll prototyp prov ' +
	'rapport register regel rekrytering resa resultat resurs risk rum rutin råd rådgivning ränta rätt ' +
	'samarbete samtal schema sekund seminarium serie server service session sida sjukhus skola skydd skuld snitt spel språk spår stad station status steg stil stopp stress strategi ström struktur stuga stöd störning system säkerhet säljare sökning ' +
	'tal tavla team teknik telefon test tid tidning tillgång tillväxt timme tjänst trafik trygghet träff träning trött tur tåg ' +
	'underhåll underlag undersökning uppdrag uppföljning uppgift uppkoppling upphandling utbildning utfall utgift utrustning utveckling utvecklare utvärdering ' +
	'vakt val vanor vara vatten ved verksamhet verkstad verktyg version video vinst vård väg värde värme vecka vision webb yta ägare ägande ärende ålder år års övning översikt återkoppling'
)
	.split(' ')
	.filter((word) => word.length >= 3);
