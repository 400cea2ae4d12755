/** Words of sections, subjects and buttons, which stand beside the time of a page as names do. */
export const NO_NAME =
  /(?<!\p{L})(?:news|world|politics|business|economy|markets?|sports?|opinion|analysis|culture|science|tech|technology|health|climate|crisis|rights|affairs|policy|east|west|north|south|central|latin|asia|africa|europe|america|united|minister|president|live|updates?|share|print|read|more|follow|save|article|section|edition|today|daily|times|press|post|the|of|war|elections?|middle|home|latest|top|videos?|photos?)(?!\p{L})/iu;
