/** Sentences written for this, a line each: the BCP 47 tag that a text is to have, and texts of one sentence or two. */
export const LANGUAGE_SENTENCES: Record<string, string[]> = {
  en: [
    "The mayors met on the pier of the town on Monday, and they spoke of the ferry that was to run again.",
    "Nobody had asked the ferryman, who said that he would not come back.",
    "Talks on the islands ended without a result, the ministry said.",
  ],
  de: [
    "Die Bürgermeister trafen sich am Montag auf dem Pier und sprachen über die Fähre, die wieder fahren soll.",
    "Niemand hatte den Fährmann gefragt, der sagte, dass er nicht zurückkomme.",
    "Der Minister reist nach Moskau und trifft dort seinen Kollegen aus Japan.",
  ],
  fr: [
    "Les maires se sont réunis lundi sur la jetée et ont parlé du bac qui doit circuler de nouveau.",
    "Personne n'avait demandé au passeur, qui a dit qu'il ne reviendrait pas.",
    "Le ministre se rend à Moscou pour rencontrer son homologue dans la capitale.",
  ],
  es: [
    "Los alcaldes se reunieron el lunes en el muelle y hablaron del transbordador que debe volver a circular.",
    "Nadie le había preguntado al barquero, que dijo que no volvería.",
    "El ministro viaja a Moscú para reunirse con su homólogo de la isla.",
  ],
  it: [
    "I sindaci si sono incontrati lunedì sul molo e hanno parlato del traghetto che deve tornare in servizio.",
    "Nessuno aveva chiesto nulla al traghettatore, il quale ha detto che non sarebbe tornato.",
    "Il ministro si reca a Mosca per incontrare il collega della capitale.",
  ],
  pt: [
    "Os prefeitos reuniram-se na segunda-feira no cais e falaram da balsa que deve voltar a circular.",
    "Ninguém tinha perguntado ao barqueiro, que disse que não voltaria mais.",
    "O ministro viaja para Moscou e deve se encontrar com o seu colega do Japão.",
  ],
  nl: [
    "De burgemeesters kwamen maandag op de pier bijeen en spraken over de veerboot die weer moet varen.",
    "Niemand had de veerman iets gevraagd, die zei dat hij niet terug zou komen.",
  ],
  pl: [
    "Burmistrzowie spotkali się w poniedziałek na molo i rozmawiali o promie, który ma znowu kursować.",
    "Nikt nie zapytał przewoźnika, który powiedział, że już nie wróci do miasta.",
  ],
  tr: [
    "Belediye başkanları pazartesi günü iskelede bir araya geldi ve yeniden çalışacak olan feribot için konuştu.",
    "Kimse kayıkçıya sormadı, o da bir daha geri gelmeyeceğini söyledi ve gitti.",
  ],
  ru: [
    "Мэры встретились в понедельник на пристани и говорили о пароме, который должен снова начать ходить.",
    "Паромщика никто не спросил, а он сказал, что не вернётся.",
    "Министр прибыл в Москву на переговоры по островам.",
  ],
  uk: [
    "Мери зустрілися в понеділок на пристані й говорили про пором, який має знову почати ходити.",
    "Поромника ніхто не запитав, а він сказав, що не повернеться до міста.",
  ],
  bg: [
    "Кметовете се срещнаха в понеделник на кея и говориха за ферибота, който трябва да тръгне отново.",
    "Никой не попита лодкаря, който каза, че няма да се върне.",
  ],
  sr: [
    "Градоначелници су се састали у понедељак на пристаништу и говорили о трајекту који би требало да поново вози.",
  ],
  ja: [
    "市長たちは月曜日に町の桟橋で会い、再び運航される予定の渡し船について話し合った。",
    "日露外相会談、東京で開催",
  ],
  zh: [
    "市长们星期一在码头会面，谈到将要恢复的渡轮，官员说这是为了两个城市的居民。",
    "两国外长在东京举行会谈。",
    "市長們星期一在碼頭會面，談到將要恢復的渡輪，官員說這是為了兩個城市的居民。",
    "兩國外長在東京舉行會談。",
  ],
  ko: ["시장들은 월요일 부두에서 만나 다시 운항할 여객선에 대해 이야기했다."],
  ar: [
    "التقى رؤساء البلديات يوم الاثنين على رصيف المدينة وتحدثوا عن العبارة التي من المقرر أن تعود إلى العمل.",
  ],
  fa: ["شهرداران روز دوشنبه در اسکله با هم دیدار کردند و از کشتی که قرار است دوباره کار کند سخن گفتند."],
  el: ["Οι δήμαρχοι συναντήθηκαν τη Δευτέρα στην προβλήτα και μίλησαν για το φέρι."],
  he: ["ראשי הערים נפגשו ביום שני על המזח ודיברו על המעבורת שתחזור לפעול."],
};
