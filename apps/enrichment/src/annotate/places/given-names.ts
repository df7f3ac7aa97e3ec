/**
 * Given names that are common in news copy in many languages. A capitalised word after one of them is a surname, and a place
 * that bears one of them needs evidence that it is the place.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah adam adrian ahmad ahmed aidan alan albert alejandro aleksandr alex alexander alexandra alexei alfred ali alice
  alicia alison allan allison amanda amber amir amy ana andre andrea andreas andrei andrew andy angel angela angelina anita ann anna
  anne annalena annette anthony antje anton antonio antony armin arnold arthur ashley austin axel barbara barry bashar beatrice ben
  benjamin bernard bernd bernie bettina bianca bill billy birgit bob bobby boris brad bradley brandon brenda brett brian brigitte
  britney brooke brooklyn bruce bruno bryan caitlin cameron camila carl carla carlos carmen carol carolin caroline carsten casey
  catherine cathy cecilia chad charles charlie charlotte chelsea cheryl chloe chris christian christiane christina christine
  christoph christopher cindy claire clara claude claudia claus clint colin connor constance corinna craig cristiano crystal cynthia
  cyrus dakota dallas damian dan daniel daniela danielle danny dave david dean deborah debra denis denise dennis denzel derek diana
  diane diego dieter dietmar dirk dmitri dmitry dominic dominik donald donna doris dorothy doug douglas dwayne dylan earl eddie
  edgar edith eduardo edward edwin elena eleanor elias elisabeth elise elizabeth ella ellen elon elvis emil emily emma emmanuel enrique
  eric erica erich erik ernst esther ethan eugene eva evan evelyn fabian fatima felix ferdinand fernando fiona florence florian frances
  francesca francis francisco francois frank frankie franz fred freddie frederick friedrich friedrike gabriel gabriele gareth gary
  gavin gemma gene george georg georgia gerald gerard gerd gerhard giorgia giovanni giuseppe glenn gloria gordon grace graham greg
  gregor gregory greta gretchen guido guillermo gustav guy hannah hannes hans harald harold harriet harrison harry harvey hassan
  heather heidi heike heiko heinrich heinz helen helena helga helmut hendrik henri henrik henry herbert hermann hillary holger
  holly horst howard hubert hugh hugo hussein ian ibrahim igor ilse imran ines ingo ingrid irene iris isaac isabel isabella isaiah
  ivan ivana jack jackie jackson jacob jacqueline jake jakob james jamie jan jana jane janet jason javier jay jean jeff jeffrey
  jennifer jens jeremy jerry jesse jessica jill jim jimmy jo joachim joan joanna joaquin jochen joe joel johann johannes john johnny
  jonas jonathan jordan jorge jose josef joseph josh joshua joyce juan judith judy julia julian juliane julie jürgen justin jutta
  kamala karen karin karl karsten kate katharina katherine kathleen kathryn kathy katie katja katrin kay keir keith kelly ken
  kenneth kenny kerstin kevin khalid kim kirsten kirsty klaus konrad kristen kristin kurt kyle lana larry lars laura lauren laurence
  laurent lea leah lee lena leo leon leonard leonardo leonie leslie lewis liam lily linda lindsay lindsey lisa logan lothar louis
  louise luca lucas lucia lucy ludwig luigi luis luisa lukas luke lutz madeleine madison magdalena maggie mahmoud malcolm manfred manuel
  manuela marc marcel marco marcus margaret maria mariana marie marilyn mario marion mark markus marlene martin martina marvin mary
  mason matt matteo matthew matthias maurice max maximilian megan mehmet melanie melissa mia michael michaela michel michelle miguel
  mike mikhail milan miles miriam mitchell mohamed mohammad mohammed moritz moses muhammad murray mustafa nadine nancy naomi natalia
  natalie natasha nathan neil nelson nicholas nick nicola nicolas nicole nikita nikolai nina noah nora norbert norman olaf oleg olga
  oliver olivia omar oscar oskar otto owen pablo pamela paolo paris patricia patrick paul paula paulo pedro peggy penelope penny
  peter petra phil philip philipp phillip phoebe pierre quentin rachel rainer ralf ralph ramon randy raphael raul ray raymond rebecca
  regina reinhard renate rene ricardo richard rick ricky rita robert roberta roberto robin rodney roger roland rolf roman ronald ronnie
  rosa rose ross roy rudolf rupert russell ruth ryan sabine sabrina sally salma sam samantha samuel sandra sara sarah sasha savannah
  scott sean sebastian serena sergei sergey sergio shane shannon sharon shawn sheila shirley sidney sigrid silke silvia simon simone
  sofia sonja sophia sophie spencer stacey stan stanley stefan stefanie stella stephan stephanie stephen steve steven stuart sue susan
  susanne suzanne svenja sven sydney sylvia tanja tanya tara tayyip taylor ted teresa terry theo theodor theresa thomas thorsten tiffany
  tim timo timothy tina tobias todd tom tommy toni tony tracy travis trevor troy tyler tyrone udo ulf ulrich ulrike ursula ute uwe
  valentina valerie vanessa vera veronica victor victoria viktor vincent viola virginia vivian vladimir volker volodymyr walter wanda
  warren wayne wendy werner whitney wilhelm will willi william willy winston wolfgang wolodymyr xavier yasmin yvonne yusuf zachary zoe`
    .trim()
    .split(/\s+/),
);
