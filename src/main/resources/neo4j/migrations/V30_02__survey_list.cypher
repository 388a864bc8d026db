CREATE CONSTRAINT survey_list_workspace IF NOT EXISTS FOR (l:SurveyList) REQUIRE l.workspace IS UNIQUE;
