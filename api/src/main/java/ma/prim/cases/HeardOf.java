package ma.prim.cases;

/** How the person came to know of the cell: the effect of outreach. */
public enum HeardOf {
  WORD_OF_MOUTH,
  LEAFLET,
  POSTER,
  RADIO,
  VIDEO,
  SOCIAL_MEDIA,
  WEBSITE,
  ASSOCIATION,
  ADMINISTRATION,
  CONSULATE,
  EVENT,
  MARHABA,
  OTHER
}
