// @ts-check
// Toutes les agences, entreprises et personnes sont inventées, comme ce qui leur arrive.

/** @type {readonly import('../story.mjs').Story[]} */
export const MISTRAL = [
  {
    key: 'tramway-lyon',
    language: 'fr',
    section: 'Transports',
    urgency: 5,
    place: 'Lyon',
    byline: 'Camille Rochet',
    headline: 'Lyon: une nouvelle ligne de tramway relie les hôpitaux',
    slug: 'lyon-tramway',
    keywords: ['tramway', 'Lyon'],
    text: `
Une nouvelle ligne de tramway relie depuis lundi trois hôpitaux de Lyon et de Villeurbanne, a annoncé la métropole. Le trajet complet dure 31 minutes, contre près d'une heure auparavant avec deux changements.

Les rames circulent toutes les six minutes, de 4 h 30 à 1 h du matin, afin que le personnel de nuit puisse rentrer chez lui. La ligne a coûté 270 millions d'euros.

"Pour la première fois, je peux lire en allant au travail", a raconté Inès Bakri, infirmière depuis dix-neuf ans.

Une prolongation vers Bron est à l'étude. Les riverains sont consultés jusqu'en juin.`,
  },
  {
    key: 'huitres',
    language: 'fr',
    section: 'Économie',
    urgency: 6,
    place: 'Cancale',
    byline: 'Yann Le Goff',
    headline: 'En Bretagne, des ostréiculteurs chauffent une école avec leurs coquilles',
    slug: 'coquilles',
    keywords: ['Bretagne', 'énergie'],
    text: `
À Cancale, en Bretagne, les coquilles d'huîtres servent désormais à chauffer une école. Broyées et séchées, elles emmagasinent la chaleur d'une chaufferie solaire pendant la journée et la restituent le matin.

Le procédé a été mis au point par deux ostréiculteurs et un professeur de physique à Rennes. Quarante tonnes de coquilles suffisent pour douze salles de classe.

La commune dit avoir économisé 9.000 euros de gaz cet hiver. "Les enfants trouvent que cela sent la mer. Nous trouvons que cela ne sent rien", a dit le maire, Hervé Quintin.

Des villes du Portugal et d'Irlande ont demandé à visiter l'installation.`,
  },
  {
    key: 'elecciones',
    language: 'es',
    section: 'Política',
    urgency: 3,
    place: 'Valencia',
    byline: 'Lucía Ferrer',
    headline: 'Recuento ajustado en las elecciones del puerto de Valencia',
    slug: 'valencia-puerto',
    keywords: ['elecciones', 'Valencia'],
    text: `
Con el 62 por ciento de los votos contados, las elecciones al consejo de trabajadores del puerto de Valencia siguen sin un ganador claro, informó la junta electoral.

La lista Muelle Abierto suma 1.204 votos y la lista Unidad Portuaria 1.187. La participación alcanza el 74 por ciento, la más alta en veinte años.

El nuevo consejo tendrá que negociar los turnos de noche y la llegada de grúas sin conductor.

El recuento continuará esta tarde.`,
    versions: [
      {
        signal: 'update',
        headline: 'Muelle Abierto gana las elecciones del puerto de Valencia',
        urgency: 4,
        text: `
La lista Muelle Abierto ha ganado las elecciones al consejo de trabajadores del puerto de Valencia por 31 votos, informó la junta electoral al término del recuento.

Obtuvo 1.951 votos frente a los 1.920 de Unidad Portuaria. La participación fue del 76 por ciento, la más alta en veinte años.

"Hemos ganado por un autobús lleno. Gobernaremos como si fuera por un taxi", dijo la cabeza de lista, Amparo Giner.

El nuevo consejo tendrá que negociar los turnos de noche y la llegada de grúas sin conductor, prevista para el próximo año. Unidad Portuaria ha reconocido el resultado.`,
      },
    ],
  },
  {
    key: 'mill-fire-copy',
    language: 'en',
    section: 'Accidents',
    urgency: 4,
    place: 'LEEDS, England',
    byline: 'Staff',
    nearCopyOf: 'mill-fire',
    headline: 'Two hurt in fire at disused Leeds mill',
    slug: 'leeds-fire',
    keywords: ['fire'],
    text: `
Two people were injured when a fire broke out in a disused textile mill in Leeds early on Monday, the fire service said.

About 80 firefighters were at the scene. Smoke could be seen from the railway station, and people living in two streets were told to keep their windows closed.

The five-storey building, which dates from 1887, had been empty since 2009. Plans to convert it into flats were approved last year.

The cause was not known. Police asked anyone with pictures taken before 5 a.m. to come forward.`,
  },
  {
    key: 'chip-plant-copy',
    language: 'en',
    section: 'Business',
    urgency: 5,
    place: 'DRESDEN, Germany',
    byline: 'Staff',
    nearCopyOf: 'chip-plant',
    headline: 'Lumera plans 1.1 billion euro sensor plant near Dresden',
    slug: 'lumera',
    keywords: ['semiconductors'],
    text: `
The sensor maker Lumera is to build a plant near Dresden in eastern Germany that will create 700 jobs by the end of the decade, it said on Tuesday.

The plant will make image sensors for cars and factory machines. Construction starts in spring, and the first wafers are to leave the clean room three years later.

The cost is put at 1.1 billion euros, of which the state of Saxony contributes 180 million, subject to approval by Brussels.

"Three things spoke for Dresden: people who know the trade, water, and neighbours who are our customers," chief executive Hanneke Vos said in Eindhoven.`,
  },
  {
    key: 'sequia',
    language: 'es',
    section: 'Medio ambiente',
    urgency: 5,
    place: 'Córdoba',
    byline: 'Lucía Ferrer',
    headline: 'Un pueblo de Córdoba recupera las acequias árabes contra la sequía',
    slug: 'acequias',
    keywords: ['agua', 'sequía'],
    text: `
Un pueblo de la sierra de Córdoba ha vuelto a poner en servicio cuatro kilómetros de acequias construidas en el siglo X para hacer frente a la sequía, según su ayuntamiento.

Vecinos y estudiantes de Granada y Sevilla limpiaron durante dos años los canales, cegados desde la década de 1960. El agua del deshielo vuelve a empapar la ladera y brota semanas después en las fuentes del valle.

"No hemos inventado nada. Hemos dejado de estropearlo", resumió el ingeniero Rafael Montilla.

El coste fue de 85.000 euros. El método podría aplicarse en otros 60 municipios de Andalucía y también en Marruecos, cuyos técnicos visitaron la obra en marzo.`,
  },
  {
    key: 'opera',
    language: 'fr',
    section: 'Culture',
    urgency: 7,
    place: 'Marseille',
    byline: 'Samir Attia',
    headline: 'À Marseille, un opéra chanté par les dockers',
    slug: 'opera-dockers',
    keywords: ['opéra', 'Marseille'],
    text: `
Soixante dockers de Marseille ont chanté samedi soir un opéra écrit à partir de leurs propres récits, sur un quai du port et devant 4.000 spectateurs.

"La Grue" raconte la nuit de 1988 où un navire chargé d'oranges s'est échoué devant la ville. Le compositeur, Élie Santoni, a recueilli quarante témoignages, du pilote à la marchande de fruits.

Les répétitions ont duré un an, le plus souvent à cinq heures du matin, avant la prise de service. Le rôle du navire est tenu par une basse de Toulon.

À la fin, le public a reçu des oranges. La production sera reprise à Gênes et à Barcelone.`,
  },
  {
    key: 'montreal-hiver',
    language: 'fr',
    section: 'Société',
    urgency: 6,
    place: 'Montréal',
    byline: 'Geneviève Caron',
    headline: 'Montréal prête des pelles à neige dans ses bibliothèques',
    slug: 'pelles',
    keywords: ['Montréal', 'hiver'],
    text: `
Les bibliothèques de Montréal prêtent désormais des pelles à neige. Six cents pelles sont disponibles dans 24 établissements, pour trois jours et sans frais, a indiqué la ville mardi.

L'idée vient d'une lectrice de 78 ans qui avait demandé "quelque chose de lourd pour l'hiver" et reçu un roman russe.

Le premier jour de neige, toutes les pelles sont sorties en moins de deux heures. Les retards coûtent dix cents par jour, comme pour un livre.

Québec et Ottawa étudient l'expérience. À Québec, on hésite encore à y ajouter le sel.`,
  },
  {
    key: 'quake',
    language: 'en',
    section: 'Disasters',
    urgency: 2,
    place: 'LIMA, Peru',
    byline: 'Diego Salas',
    headline: 'Strong earthquake off coast of Peru, no tsunami warning',
    slug: 'peru-quake',
    keywords: ['earthquake', 'Peru'],
    text: `
An earthquake of magnitude 6.4 shook the coast of southern Peru early on Thursday. There were no reports of deaths, and no tsunami warning was issued.

The epicentre was 60 kilometres off Camana at a depth of 41 kilometres, the geophysical institute in Lima said. The quake was felt in Arequipa and as far as Tacna on the border with Chile.

In Arequipa, people ran into the streets in their nightclothes. Some walls cracked; a church tower that had been under repair lost its scaffold.

Rescue services were checking roads in the Andes for landslides.`,
    versions: [
      {
        signal: 'update',
        headline: 'Eleven lightly hurt in Peru earthquake, roads blocked',
        urgency: 3,
        text: `
Eleven people were lightly hurt in an earthquake of magnitude 6.4 that shook the coast of southern Peru early on Thursday, civil defence said. Two roads in the Andes were blocked by landslides.

The epicentre was 60 kilometres off Camana at a depth of 41 kilometres, the geophysical institute in Lima said. No tsunami warning was issued. By noon, 23 aftershocks had been counted, the strongest of magnitude 4.9.

In Arequipa, people had run into the streets in their nightclothes. Some 140 houses are damaged. Schools stayed shut, and the airport opened again after its runway had been checked.

A freight train was stopped in time by a track worker with a lamp. "I saw the rails move like a snake," Efrain Quispe told local radio.

Chile and Bolivia offered help. Peru's government said that for the time being none was needed.`,
      },
    ],
  },
  {
    key: 'satelite',
    language: 'es',
    section: 'Ciencia',
    urgency: 6,
    place: 'Montevideo',
    byline: 'Martina Olivera',
    headline: 'Uruguay lanza su segundo satélite, construido por estudiantes',
    slug: 'uruguay-satelite',
    keywords: ['espacio', 'Uruguay'],
    text: `
El segundo satélite de Uruguay, construido por estudiantes de Montevideo y Salto, está en órbita y responde, informó la universidad tecnológica.

El aparato pesa cuatro kilos y mide la humedad del suelo para avisar a los ganaderos de la falta de pasto. Su primera señal llegó a las 3.12 de la madrugada.

"Dijo su nombre y la temperatura. No se puede pedir más a un recién nacido", contó la jefa del proyecto, Ana Clara Pintos.

El satélite da la vuelta a la Tierra cada 94 minutos y funcionará al menos dos años. Los datos serán públicos también para Argentina y Brasil.`,
  },
  {
    key: 'vaccine-fridge',
    language: 'en',
    section: 'Health',
    urgency: 5,
    place: 'BAMAKO, Mali',
    byline: 'Aminata Keita',
    headline: 'Clay cooler keeps vaccines safe in villages without power',
    slug: 'clay-cooler',
    keywords: ['health', 'Mali'],
    text: `
A cooler made of two clay pots and wet sand keeps vaccines below eight degrees for four days without electricity, a trial in 30 villages in Mali has shown.

The pots are made by potters near Segou and cost the equivalent of 14 euros. A sensor the size of a coin reports the temperature by text message.

Of 5,200 doses stored in this way over the hot season, 11 had to be thrown away. In villages with solar refrigerators it was 95, mostly because of broken batteries.

"The principle is as old as the Niger. What is new is that we measured it," said the head of the study, Oumar Traore, in Bamako.

Niger, Chad and the north of Ghana are to follow next year.`,
  },
  {
    key: 'cheese',
    language: 'fr',
    section: 'Insolite',
    urgency: 8,
    place: 'Neuchâtel',
    byline: 'Samir Attia',
    headline: 'Un fromage suisse retrouvé intact après vingt ans dans un glacier',
    slug: 'fromage-glacier',
    keywords: ['Suisse', 'fromage'],
    text: `
Une meule de fromage perdue il y a vingt ans par un hélicoptère a été retrouvée intacte dans un glacier du Valais, en Suisse. Des alpinistes de Neuchâtel l'ont prise pour une roche.

La meule pèse encore 31 kilos, soit un de moins qu'au départ. Une étiquette a permis d'identifier la fromagerie, aujourd'hui tenue par la fille du fabricant.

"Elle est un peu salée, très droite, sans rancune", a jugé Delphine Aubert après l'avoir goûtée.

Le règlement prévoit un affinage de dix-huit mois au plus. Berne a accordé une dérogation.`,
  },
];
