/** Words that ask, join or fill, and say nothing of what is asked for. Kept short: what is rare here may matter. */
const FILLERS = `
a about actually again ago all almost already also although always am an and another any anybody anyone anything are
around as at away back be because been before being below between both but by came can cant come could did didnt do does
doesnt doing done dont each either else enough etc even ever every everybody everyone everything exactly few find for
from get gets getting give given go goes going gone got had happen happened happens has have having he heard help her
here hey hi him his how however i if im in into is isnt it its itself just kind know known lately let like lol look
looking made make makes making many may maybe me mean means might more most much must my myself need no nobody none nor
not nothing now of off often ok okay on once one only onto or other others our out over own particular per perhaps please
point possible pretty quite rather read reading really remember right said same saw say saying says see seem seems seen
seriously she should since so some somebody somehow someone something somewhere sort still such sure take taken tell
than thank thanks that thats the their them then there these they thing things think this those though thought through
time to today told too try trying two up upon use used using very want wanted wants was wasnt way we week well were what
whats whatever when where whether which while who whole whom whose why will with within without wont would wrote yeah
yes yet you your
article articles author mention mentioned mentions text source sources write writes written describe described
vs pls plz nah yep btw tbh idk imo dunno anyway anywhere anymore actual basically honestly literally kinda sorta
wat wut wot teh dat dis u ur r q qs sth smth sb ppl rn cuz coz cos bc abt thx ty tks tho thru wanna gonna gotta lemme
gimme aint arent cannot couldnt hadnt hasnt havent shouldnt werent wouldnt heres hers hes hows id ill im ive shes theres theyre
theyve weve whos wheres youre elses guys folks dude bro sorry hello yo sir madam legit correct sentence
paragraph page pages texts slide slides lecturer instructor tutor ta roommate classmate classmates
presentation summarise summarize summary tldr gist
wondering understand explain explains quote class essay slides professor prof teacher student paper homework seminar
против после перед между среди кому кого чего чей тоже также можно надо сколько ли свой своих себя сейчас потом
было
и а в во на не ни но о об от до по за из к ко с со у для при под над без через что как кто где когда почему зачем какой какая какие это
этот эта эти был была были быть есть ли же бы то так там тут еще уже или если чем ее его их он она они мы вы я
сих пор все весь вся только лишь даже нет да ну вот этого этом этой этих тем том той тех того тому который которая
которые которых которой мне меня нам нас вам вас ему ей им них него нее ней ними наш ваш мой свою своя своей
стал стала стали может могут хочу расскажи расскажите скажи скажите подскажите объясни объясните помогите пожалуйста
спасибо привет здравствуйте правда действительно верно именно вообще просто очень статья статьи статье статьях текст
тексте источник источники семинар лекция реферат доклад эссе
`;

const fillers = new Set(FILLERS.split(/\s+/).filter(Boolean));

/** Fillers as they look with a letter left out. */
let shortened: ReadonlyMap<string, string> | undefined;
const SHORTEST_WITH_SWAP = 3;
const SHORTEST_WITH_ERROR = 5;

/** The filler that a word is with two neighbours swapped, or a letter too few or too many: "hwo", "becuase", "wich". */
export function fillerMeant(word: string): readonly string[] | undefined {
  if (word.length < SHORTEST_WITH_SWAP) return undefined;
  const places = Array.from(word, (_, at) => at);
  const swapped = places.map(
    (at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  );
  const without = places.map((at) => word.slice(0, at) + word.slice(at + 1));
  shortened ??= new Map(
    [...fillers]
      .filter(({ length }) => length >= SHORTEST_WITH_ERROR)
      .flatMap((filler) =>
        Array.from(filler, (_, at) => [filler.slice(0, at) + filler.slice(at + 1), filler]),
      ),
  );
  const meant =
    swapped.find(isFiller) ??
    shortened.get(word) ??
    (word.length > SHORTEST_WITH_ERROR ? without.find(isFiller) : undefined);
  return meant === undefined ? undefined : [meant];
}

/** Whether a word, as folded, is one of those that say nothing of what is asked for. Its stem may: "author", "authority". */
export const isFiller = (word: string): boolean => fillers.has(word);
