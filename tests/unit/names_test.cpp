#include "extractors/names.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace letterlens {
namespace {

struct NameRow {
  std::string why;
  std::string words;
  std::string name;  // "none" when the words are no person's name
};

std::string named(const std::string& words) {
  const auto range = bare_name(words);
  return range ? words.substr(range->start, range->end - range->start) : "none";
}

TEST(BareName, LosesTitlesHonoursAndDegrees) {
  for (const auto& row :
       std::vector<NameRow>{{"a plain name", "Ana Field", "Ana Field"},
                            {"a title", "Ms Ana Field", "Ana Field"},
                            {"a title with a stop", "Mrs. Ana Field", "Ana Field"},
                            {"two titles", "Professor Dr Ana Field", "Ana Field"},
                            {"a knight and his medal", "Sir Martin Reed QPM", "Martin Reed"},
                            {"a dame and her order", "Dame Sue Long DBE", "Sue Long"},
                            {"honours parted by commas", "Tom Reed CBE, QPM", "Tom Reed"},
                            {"several degrees", "Dr Tom Reed BSc MB ChB MSc DCH FRCA", "Tom Reed"},
                            {"degrees of medicine and a fellowship", "Dr Tom Reed MB BCh FRCP", "Tom Reed"},
                            {"a fellowship of psychiatrists", "Dr Tom Reed BChir, FRCPsych", "Tom Reed"},
                            {"a diploma", "Ana Field DipSW PGCert", "Ana Field"},
                            {"a degree with honours", "Ana Field MBE BA (Hons)", "Ana Field"},
                            {"a doctorate", "Ana Field PhD", "Ana Field"},
                            {"a title and a family name alone", "Dr Lee", "Lee"},
                            {"a stop behind the name", "Ana Field.", "Ana Field"},
                            {"a comma behind the name", "Ana Field,", "Ana Field"}})
    EXPECT_EQ(named(row.words), row.name) << row.why;
}

TEST(BareName, KeepsEveryPartOfAName) {
  for (const auto& row :
       std::vector<NameRow>{{"a hyphen", "Mary-Ann Lloyd-Jones", "Mary-Ann Lloyd-Jones"},
                            {"a curly apostrophe", "Lisa O’Brien", "Lisa O’Brien"},
                            {"a straight apostrophe", "Sean O'Kelly", "Sean O'Kelly"},
                            {"an accent after what could be a word", "Inés de Búrca", "Inés de Búrca"},
                            {"an Irish prefix", "Lorna Ní hAodha", "Lorna Ní hAodha"},
                            {"an Irish particle of one letter", "Cormac Ó hEithir", "Cormac Ó hEithir"},
                            {"a Scottish name", "Mhairi McChord", "Mhairi McChord"},
                            {"a particle", "Ludwig van Loon", "Ludwig van Loon"},
                            {"two particles", "Ana de la Cruz", "Ana de la Cruz"},
                            {"accents", "Élodie Brûlé", "Élodie Brûlé"},
                            {"an initial", "Tom J Reed", "Tom J Reed"},
                            {"initials with stops", "A. B. Field", "A. B. Field"},
                            {"a capital inside", "Fiona McDonald", "Fiona McDonald"},
                            {"a short family name", "Ana Li", "Ana Li"},
                            {"three names", "Ana Maria Field", "Ana Maria Field"}})
    EXPECT_EQ(named(row.words), row.name) << row.why;
}

TEST(BareName, KnowsParticlesAccentsAndSurnamesThatAreWords) {
  for (const std::string name :
       {"Séamus Ó Dálaigh", "Róisín de Búrca", "Gwion ap Rhys", "Hester St Clair-Moss", "Eoin Mac an Bhaird",
        "Joan Head", "Peter Chair", "Amy Grade", "Tom March", "Lily May", "J. Price", "Anneke van der Berg"})
    EXPECT_EQ(named(name), name);
}

TEST(BareName, IsNeverAParagraph) {
  std::string words = "Ana";
  for (int i = 0; i < 6; ++i) words += " Wolfeschlegelsteinhausenbergerdorff";
  EXPECT_EQ(named(words), "none");
}

TEST(BareName, RefusesWhatIsNoPerson) {
  for (const auto& row :
       std::vector<NameRow>{{"one word", "Ana", "none"},
                            {"small letters", "the inspectors", "none"},
                            {"an office", "Her Majesty’s Inspector", "none"},
                            {"an office with its field", "National Director, Social Care", "none"},
                            {"an inspectorate", "Care Quality Commission", "none"},
                            {"another inspectorate", "HMI Probation", "none"},
                            {"two people", "Ana Field and Tom Reed", "none"},
                            {"a date", "12 May 2022", "none"},
                            {"the sign-off", "Yours sincerely", "none"},
                            {"nothing", "", "none"}})
    EXPECT_EQ(named(row.words), row.name) << row.why;
}

TEST(IsRole, KnowsOfficesAndNotPeople) {
  for (const std::string words :
       {"Her Majesty’s Inspector", "His Majesty’s Inspector", "Lead inspector", "HMI", "Ofsted Inspector",
        "National Director, Social Care", "Chief Constable", "Regional Director", "Director of Probation"})
    EXPECT_TRUE(is_role(words)) << words;
  for (const std::string words : {"Ana Field", "Tom Reed CBE", "Headley Court", ""})
    EXPECT_FALSE(is_role(words)) << words;
}

}  // namespace
}  // namespace letterlens
