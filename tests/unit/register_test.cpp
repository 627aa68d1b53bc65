#include "extractors/register.h"

#include "schemas/base/csv.h"
#include "schemas/base/unicode_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <ostream>
#include <set>

namespace letterlens {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view head =
    "name,ons_name,ofsted_urn,la_code,gss_code,region,type,status,statistical_neighbours\n";

const Register& the_register() {
  static const Register authorities;
  return authorities;
}

std::string resolved(std::string_view name) {
  const auto* authority = the_register().resolve(name);
  return authority == nullptr ? "null" : authority->name;
}

struct NameRow {
  std::string printed;
  std::string name;  // "null" when the register may not know it
};

void PrintTo(const NameRow& row, std::ostream* out) {
  *out << row.printed;
}

class Names : public ::testing::TestWithParam<NameRow> {};

TEST_P(Names, MeanOneAuthorityOrNone) {
  EXPECT_EQ(resolved(GetParam().printed), GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(
    FormsInPrint, Names,
    ::testing::Values(
        NameRow{"London Borough of Camden", "Camden"}, NameRow{"LONDON BOROUGH OF CAMDEN", "Camden"},
        NameRow{"the London Borough of Barking & Dagenham", "Barking and Dagenham"},
        NameRow{"Royal Borough of Greenwich", "Greenwich"},
        NameRow{"The Royal Borough of Kingston upon Thames", "Kingston upon Thames"},
        NameRow{"Leicester City Council", "Leicester"}, NameRow{"Essex County Council", "Essex"},
        NameRow{"Bolton Metropolitan Borough Council", "Bolton"}, NameRow{"Knowsley MBC", "Knowsley"},
        NameRow{"City of Bradford Metropolitan District Council", "Bradford"},
        NameRow{"City of York Council", "York"}, NameRow{"City of Westminster", "Westminster"},
        NameRow{"City of London", "City of London"},
        NameRow{"Council of the Isles of Scilly", "Isles of Scilly"},
        NameRow{"County Durham", "County Durham"}, NameRow{"Durham County Council", "County Durham"},
        NameRow{"Bristol City Council", "Bristol"}, NameRow{"Kingston upon Hull", "Kingston upon Hull"},
        NameRow{"Hull City Council", "Kingston upon Hull"}, NameRow{"St Helens", "St Helens"},
        NameRow{"St. Helens Borough Council", "St Helens"},
        NameRow{"Windsor & Maidenhead", "Windsor and Maidenhead"},
        NameRow{"Royal Borough of Windsor and Maidenhead", "Windsor and Maidenhead"},
        NameRow{"Stoke on Trent", "Stoke-on-Trent"}, NameRow{"Herefordshire, County of", "Herefordshire"}));

INSTANTIATE_TEST_SUITE_P(
    LongAndShortForms, Names,
    ::testing::Values(
        NameRow{"Wakefield District Metropolitan Council", "Wakefield"},
        NameRow{"Council of the City of Wakefield", "Wakefield"},
        NameRow{"City of Wakefield Metropolitan District Council", "Wakefield"},
        NameRow{"Bradford Metropolitan District", "Bradford"}, NameRow{"Leeds City Region", "null"},
        NameRow{"Newcastle", "Newcastle upon Tyne"}, NameRow{"Newcastle City Council", "Newcastle upon Tyne"},
        NameRow{"Richmond", "Richmond upon Thames"}, NameRow{"East Riding", "East Riding of Yorkshire"},
        NameRow{"Stockton", "Stockton-on-Tees"}, NameRow{"Southend-on-Sea City Council", "Southend-on-Sea"},
        NameRow{"Blackburn", "Blackburn with Darwen"}, NameRow{"B&NES", "Bath and North East Somerset"},
        NameRow{"Brighton & Hove City Council", "Brighton and Hove"},
        NameRow{"City of London Corporation", "City of London"}, NameRow{"Merton London Borough", "Merton"},
        NameRow{"Rutland County Council District Council", "Rutland"}, NameRow{"Bristol, City of", "Bristol"},
        NameRow{"Together for Children, Sunderland", "Sunderland"}, NameRow{"Kingston", "null"},
        NameRow{"North", "null"}, NameRow{"Riding", "null"}));

TEST(Register, FindsTheNamesInATextAndTheLongestAtEachPlace) {
  std::vector<std::string> names;
  const std::string text =
      "Visits to North Yorkshire, Newcastle and Brighton & Hove, reading all of Reading’s files";
  for (const auto& named : the_register().named_in(text)) names.push_back(named.authority->name);
  EXPECT_THAT(names, ElementsAre("North Yorkshire", "Newcastle upon Tyne", "Brighton and Hove"));
  EXPECT_TRUE(the_register().named_in("reading files in Yorkshire").empty());
}

INSTANTIATE_TEST_SUITE_P(ChildrensTrusts, Names,
                         ::testing::Values(NameRow{"Sandwell Children’s Trust", "Sandwell"},
                                           NameRow{"Sandwell Children's Trust", "Sandwell"},
                                           NameRow{"Birmingham Children’s Trust", "Birmingham"},
                                           NameRow{"Bradford Children and Families Trust", "Bradford"},
                                           NameRow{"Together for Children", "Sunderland"},
                                           NameRow{"Together for Children (Sunderland)", "Sunderland"},
                                           NameRow{"Slough Children First", "Slough"}));

INSTANTIATE_TEST_SUITE_P(
    NeverByLikeness, Names,
    ::testing::Values(NameRow{"Derby", "Derby"}, NameRow{"Derbyshire", "Derbyshire"},
                      NameRow{"Derby City Council", "Derby"},
                      NameRow{"Derbyshire County Council", "Derbyshire"}, NameRow{"Nottingham", "Nottingham"},
                      NameRow{"Nottinghamshire", "Nottinghamshire"}, NameRow{"York", "York"},
                      NameRow{"North Yorkshire", "North Yorkshire"}, NameRow{"Yorkshire", "null"},
                      NameRow{"North York", "null"}, NameRow{"Leicester", "Leicester"},
                      NameRow{"Leicestershire", "Leicestershire"}, NameRow{"Kingston", "null"},
                      NameRow{"London", "null"}, NameRow{"Sussex", "null"}, NameRow{"Barking", "null"},
                      NameRow{"Derby Derbyshire", "null"}, NameRow{"Camdenn", "null"},
                      NameRow{"Northbridge City Council", "null"}, NameRow{"City Council", "null"},
                      NameRow{"London Borough of", "null"}, NameRow{"", "null"}, NameRow{"’", "null"}));

TEST(Register, EveryAuthorityIsFoundByBothItsNames) {
  ASSERT_EQ(the_register().authorities().size(), 156U);
  for (const auto& authority : the_register().authorities()) {
    EXPECT_EQ(the_register().resolve(authority.name), &authority) << authority.name;
    EXPECT_EQ(the_register().resolve(authority.ons_name), &authority) << authority.ons_name;
    EXPECT_EQ(the_register().resolve(authority.name + " Council"), &authority) << authority.name;
  }
}

TEST(Register, NoTwoAuthoritiesShareANameOrACode) {
  std::set<std::string> names;
  std::set<std::string> codes;
  for (const auto& authority : the_register().authorities()) {
    EXPECT_TRUE(names.insert(comparison_key(authority.name)).second) << authority.name;
    EXPECT_TRUE(codes.insert(authority.gss_code).second) << authority.gss_code;
    EXPECT_TRUE(codes.insert(authority.la_code).second) << authority.la_code;
    EXPECT_TRUE(codes.insert("urn " + authority.ofsted_urn).second) << authority.ofsted_urn;
  }
}

TEST(Register, KnowsTheAbolishedAuthorities) {
  std::vector<std::string> abolished;
  for (const auto& authority : the_register().authorities())
    if (authority.status != "current") abolished.push_back(authority.name + ": " + authority.status);
  EXPECT_THAT(abolished, ::testing::UnorderedElementsAre("Cumbria: abolished", "Northamptonshire: abolished",
                                                         "Poole: abolished"));
}

TEST(Register, FurtherAuthoritiesAreKnownBesides) {
  const Register authorities(
      std::string(head) +
      "Northbridge,Northbridge (ONS),89991,991,E06999991,East Midlands,Unitary Authority,current,998;995\n");
  const auto* further = authorities.resolve("Northbridge City Council");
  ASSERT_NE(further, nullptr);
  EXPECT_EQ(further, authorities.resolve("Northbridge (ONS)"));
  EXPECT_EQ(further->ofsted_urn, "89991");
  EXPECT_EQ(further->la_code, "991");
  EXPECT_EQ(further->gss_code, "E06999991");
  EXPECT_EQ(further->region, "East Midlands");
  EXPECT_EQ(further->type, "unitary_authority") << "a word of the record, not of print";
  EXPECT_EQ(further->status, "current");
  EXPECT_THAT(further->statistical_neighbours, ElementsAre("998", "995"));
  EXPECT_NE(authorities.resolve("Camden"), nullptr) << "the compiled-in register stays";
}

TEST(Register, AFurtherRowDoesNotReplaceARegisteredAuthority) {
  const Register authorities(std::string(head) + "Camden,Camden,1,2,3,London,London Borough,current,\n");
  ASSERT_NE(authorities.resolve("Camden"), nullptr);
  EXPECT_EQ(authorities.resolve("Camden")->gss_code, "E09000007");
}

TEST(Register, AHeadAloneAddsNothing) {
  EXPECT_EQ(Register(head).authorities().size(), the_register().authorities().size());
}

std::string refusal(const std::string& csv) {
  try {
    const Register authorities(csv);
  } catch (const CsvError& error) {
    return error.what();
  } catch (const RegisterError& error) {
    return error.what();
  }
  return "accepted";
}

TEST(Register, MalformedFurtherAuthoritiesAreRefusedWithTheRow) {
  const std::string good = "Northbridge,Northbridge,1,2,3,East Midlands,County,current,\n";
  EXPECT_EQ(refusal(std::string(head) + good), "accepted") << "the neighbour that is well formed";
  EXPECT_THAT(refusal(std::string(head) + good + "Eastmere,Eastmere,1\n"), HasSubstr("row 3"));
  EXPECT_THAT(refusal(std::string(head) + good + "East\"mere,Eastmere,1,2,3,London,County,current,\n"),
              HasSubstr("row 3"));
  EXPECT_THAT(refusal("name,ons_name\nNorthbridge,Northbridge\n"), HasSubstr("the columns must be"));
}

}  // namespace
}  // namespace letterlens
